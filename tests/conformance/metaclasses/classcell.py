class Meta(type):
    def __new__(mcs, name, bases, ns):
        print("classcell" , "__classcell__" in ns)
        cls = super().__new__(mcs, name, bases, ns)
        print("in namespace of the class:", "__classcell__" in vars(cls))
        return cls


class A(metaclass=Meta):
    def f(self): return __class__


class B(metaclass=Meta):
    def f(self): return 1


print(A().f() is A)


class Forgets(type):
    def __new__(mcs, name, bases, ns):
        ns = {k: v for k, v in ns.items() if k != "__classcell__"}
        return super().__new__(mcs, name, bases, ns)


class Replaces(type):
    def __new__(mcs, name, bases, ns):
        ns["__classcell__"] = 5
        return super().__new__(mcs, name, bases, ns)


class Twice(type):
    def __new__(mcs, name, bases, ns):
        first = super().__new__(mcs, name, bases, dict(ns))
        return super().__new__(mcs, name, bases, dict(ns))


for meta in (Forgets, Replaces, Twice):
    try:
        class C(metaclass=meta):
            def f(self): return __class__
        print("made", C().f() is C)
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)


class Early(type):
    def __init__(cls, *a):
        super().__init__(*a)
        print(cls().who().__name__)


class D(metaclass=Early):
    def who(self): return __class__


class E:
    try:
        here = __class__
    except NameError as error:
        print(error)
    nested = [lambda self: __class__]


print(E.nested[0](None) is E)
