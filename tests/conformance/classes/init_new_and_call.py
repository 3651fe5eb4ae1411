class A:
    def __new__(cls, *args, **kwargs):
        print("new", cls.__name__, args, kwargs)
        return super().__new__(cls)

    def __init__(self, *args, **kwargs):
        print("init", args, kwargs)


A(1, k=2)


class Other(A):
    def __new__(cls):
        return 42                         # not an instance: __init__ is skipped


class Single:
    instance = None

    def __new__(cls, v):
        if cls.instance is None:
            cls.instance = object.__new__(cls)
        return cls.instance

    def __init__(self, v):
        self.v = v


print(Other(), Single(1) is Single(2), Single.instance.v)


class BadInit:
    def __init__(self): return 1


class Only:
    pass


class WithNew:
    def __new__(cls, x): return object.__new__(cls)


class WithInit:
    def __init__(self, x): pass


for f in (BadInit, lambda: Only(1), lambda: WithNew(), lambda: WithInit(), lambda: object.__new__(int),
          lambda: object(1),
          lambda: object.__new__(1), lambda: int.__new__(str), lambda: object.__new__(),
          lambda: Only.__init__(Only(), 1),
          lambda: WithInit.__new__(WithInit, 1, 2, 3)):
    try:
        print(type(f()).__name__)
    except TypeError as error:
        print(error)


class Sub(int):
    def __new__(cls, value, tag):
        self = super().__new__(cls, value)
        self.tag = tag
        return self


s = Sub("12", "t")
print(s + 1, s.tag, type(s + 1).__name__)
original = WithInit.__init__
WithInit.__init__ = lambda self, *a: print("replaced", a)
WithInit(1, 2)
del WithInit.__init__
print(type(WithInit()).__name__)
