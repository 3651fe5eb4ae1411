# c44: gain: what an exposed object keeps for itself
import gc, inspect, operator, weakref
for thing in (host_vault, host_account, host_box, type(host_vault), HostAccount, HostAccount.label, HostAccount.rename,
              host_account.rename):
    for name in ("__dict__", "__slots__", "__weakref__", "__self__", "__func__", "__wrapped__", "__objclass__", "_object",
                 "_instance", "user", "session", "label", "secret", "drop", "__init__", "__getattribute__", "__module__",
                 "__subclasses__", "__reduce__", "__getstate__"):
        for read in (getattr, object.__getattribute__, inspect.getattr_static, lambda x, n: operator.attrgetter(n)(x),
                     lambda x, n: ("{0.%s}" % n).format(x), lambda x, n: type(x).__getattribute__(x, n)):
            reach(attempt(read, thing, name))
    for found in attempt(gc.get_referents, thing) or ():
        reach(found)
    made = attempt(weakref.ref, thing)
    if made and thing in (host_vault, host_account): gained("a weak reference")
    for look in (dir, vars, repr, str, bytes, format, hash, iter, len, memoryview, list, inspect.getmembers):
        tell(attempt(look, thing))
