# Bound methods: identity, equality, hashing, attributes, rebinding and use in loops.
import types


class A:
    def m(self, *a):
        return (self.tag, *a)

    def __init__(self, tag):
        self.tag = tag


a, b = A("a"), A("b")
m = a.m
print(m(1), m.__self__ is a, m.__func__ is A.m, m.__name__)
print(a.m == a.m, a.m is a.m, a.m == b.m, len({a.m, a.m, b.m}))
print(types.MethodType(A.m, b)(2), A.m.__get__(b)(3), A.m(b, 4))
m.__func__.note = "n"
print(m.note, A.m.note)
for f in (lambda: setattr(m, "x", 1), lambda: types.MethodType(3, 4), lambda: types.MethodType(A.m, None),
          lambda: types.MethodType(A.m)):
    try:
        f()
        print("ok")
    except (AttributeError, TypeError) as e:
        print(e)
print(types.MethodType(len, "abc")(), types.MethodType(A, "cls tag")().tag)
A.m = lambda self: "patched"
print(m(5), a.m())
app = [].append
acc = app.__self__
for i in range(2000):
    app(i)
print(len(acc), repr(app).split(" object")[0])
a.late = types.MethodType(lambda self, x: (self.tag, x), b)
print(a.late("x"))
nested = types.MethodType(types.MethodType(lambda *a: a, 1), 2)
print(nested(3))
