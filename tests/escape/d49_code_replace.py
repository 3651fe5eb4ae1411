# d49: gain: forged code from one's own
def f(): return 1
code = f.__code__.replace(co_filename="<frozen os>", co_name="x")
namespace = {}
exec(code, namespace)
reach(namespace.get("__builtins__"))
g = f.__class__(f.__code__.replace(co_consts=(len,)), {})
reach(attempt(lambda: g.__code__.co_consts[0].__self__))
