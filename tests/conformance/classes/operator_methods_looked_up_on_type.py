class C:
    pass


c = C()
c.__len__ = lambda: 5
c.__add__ = lambda other: 6
c.__iter__ = lambda: iter([1])
c.__enter__ = lambda: 1
for f in (lambda: len(c), lambda: c + 1, lambda: list(c), lambda: c[0], lambda: c(), lambda: next(c),
          lambda: c.__enter__() and
          exec("with c: pass", {"c": c}), lambda: -c, lambda: c < c, lambda: 1 in c, lambda: round(c), lambda: c @ c):
    try:
        f()
        print("worked")
    except TypeError as error:
        print(error)
C.__len__ = lambda self: 7
C.__getitem__ = lambda self, i: i
C.__call__ = lambda self, *a: a
print(len(c), c[3], c(1, 2), bool(c))
del C.__len__
print(bool(c))
C.__add__ = lambda self, o: "C+"
C.__iadd__ = lambda self, o: "C+="
d = c
d += 1
print(c + 1, d)
C.__iadd__ = lambda self, o: NotImplemented
e = c
e += 1
print(e)
C.__hash__ = lambda self: 3
C.__eq__ = lambda self, o: True
print({c: 1}[C()], hash(c), c == 5, c != 5)
C.__repr__ = lambda self: "repr!"
print(c, [c], f"{c!r} {c}", "%s" % c)
C.__str__ = lambda self: 5
try:
    str(c)
except TypeError as error:
    print(error)
