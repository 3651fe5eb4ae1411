# c44: gain: the raw target behind a proxy
for thing in (host_add, __import__, attempt(lambda: __builtins__), print):
    for name in ("_raw", "__raw", "_target", "__wrapped__", "_Proxy__raw", "__self__", "__func__", "_obj", "__defaults__", "__closure__"):
        reach(attempt(getattr, thing, name))
        reach(attempt(object.__getattribute__, thing, name))
