# types.FunctionType: arguments, name, defaults, kwdefaults, globals and builtins.
import types


def src(a, b=2, *c, d=4, **e):
    """docs"""
    return a, b, c, d, e, __name__


F = types.FunctionType
f = F(src.__code__, {"__name__": "other module"}, "renamed", (20,), None, {"d": 40})
print(f(1), f.__name__, f.__qualname__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__doc__)
g = F(src.__code__, {})
for call in (lambda: g(1), lambda: g(1, 2, d=3)):
    try:
        print(call())
    except (TypeError, NameError) as e:
        print(type(e).__name__, e)
for bad in (lambda: F(3, {}), lambda: F(src.__code__, 3), lambda: F(src.__code__, {}, 5), lambda: F(src.__code__, {}, "n", [1]),
            lambda: F(src.__code__, {}, None, None, ()), lambda: F(src.__code__, {}, None, None, (1,)), lambda: F()):
    try:
        print(bad().__name__)
    except (TypeError, ValueError) as e:
        print(e)
print(f.__globals__ == {"__name__": "other module"}, type(f.__builtins__).__name__, f.__closure__, f.__dict__)
h = F(compile("global made\nmade = 'by module code'", "<m>", "exec"), globals())
print(h(), made)
f.attr = 1
f.__dict__ = {"new": 2}
print(f.new, hasattr(f, "attr"))
f.__module__ = None
f.__doc__ = 5
print(f.__module__, f.__doc__)
for attr in ("__globals__", "__closure__", "__builtins__"):
    try:
        setattr(f, attr, None)
    except AttributeError as e:
        print(e)
lam = F((lambda: 1).__code__, globals(), "lam")
print(lam.__name__, lam.__qualname__, lam())
