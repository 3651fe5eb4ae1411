class Logging:
    def __init__(self, result): self.result = result
    def __get__(self, obj, cls):
        print("get", type(obj).__name__)
        return lambda *args: self.result(*args)


class C:
    __len__ = Logging(lambda: 3)
    __getitem__ = Logging(lambda i: ("item", i))
    __call__ = Logging(lambda *a: ("call", a))
    __add__ = Logging(lambda o: ("add", o))
    __iter__ = Logging(lambda: iter("ab"))
    __enter__ = Logging(lambda: "entered")
    __exit__ = Logging(lambda *a: print("exit", a))
    __contains__ = Logging(lambda x: x == 1)
    __bool__ = Logging(lambda: False)
    __hash__ = Logging(lambda: 5)
    __eq__ = Logging(lambda o: True)
    __repr__ = Logging(lambda: "<repr>")


c = C()
print(len(c), c[1], c(2, 3), c + 4, list(c), 1 in c, bool(c), hash(c), c == 1, repr(c))
with c as x:
    print(x)
for y in c:
    print(y)


class Raising:
    def __get__(self, obj, cls): raise AttributeError("descriptor refuses")


class R:
    __len__ = Raising()
    __call__ = Raising()
    __enter__ = Raising()


for f in (lambda: len(R()), lambda: R()(), lambda: exec("with R(): pass")):
    try:
        f()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
