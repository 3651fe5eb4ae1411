print((lambda: 1)(), (lambda x, y=2, *a, z, **k: (x, y, a, z, k))(1, z=3, w=4))
fs = [lambda: 1, lambda: 2, lambda: (lambda: 3)]
print([f() for f in fs[:2]], fs[2]()())
print((lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3))
print((lambda *, k=5: k)(), (lambda *a: a)(*"xy"))
pair = (lambda x: x + 1, lambda x: x - 1); print(pair[0](1), pair[1](1))
print((lambda: (yield))().__class__.__name__)
print([(lambda n: n * k)(2) for k in range(3)])
curry = lambda a: lambda b: lambda c: a + b + c
print(curry(1)(2)(3), curry.__name__, curry(1).__qualname__)
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20))
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)))
print((lambda x=[]: x.append(1) or x)(), (lambda: None)())
try:
    (lambda x: x)()
except TypeError as error:
    print(error)
