import types

A = type("A", (), {"x": 1, "m": lambda self: self.x, "__slots__": ()})
print(A, A().m(), A.__module__, A.__qualname__, A.__doc__)
B = type("B", (A,), dict(x=2, __doc__="doc", __qualname__="Outer.B", __module__="mod"))
print(B, B().m(), B.__doc__)
C = types.new_class("C", (A,), {"metaclass": type}, lambda ns: ns.update(y=3))
print(C, C.y, C.__bases__)
print(types.resolve_bases((list[int], A)), types.prepare_class("P", (A,))[0])
for arguments in (("X",), ("X", ()), ("X", (), {}, 1), (1, (), {}), ("X", [], {}), ("X", (), 5), ("X\0", (), {}),
                  ("X", (1,), {})):
    try:
        print(type(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(type(1), type(type), type(type(1)), type.__call__(int, "7"))
D = type("not an identifier!", (), {"also not": 5})
print(D.__name__, getattr(D, "also not"))
ns = {"v": 1}
E = type("E", (), ns)
ns["v"] = 2
print(E.v)
try:
    E.__dict__["v"] = 3
except TypeError as error:
    print(error)
S = type("S", (), {"__call__": lambda self: "called", "__init_subclass__": lambda cls, **k: print("hook", k)})
print(S()())
type("T", (S,), {}, flag=1)
