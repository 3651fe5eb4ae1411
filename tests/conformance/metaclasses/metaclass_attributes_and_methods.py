class Meta(type):
    kind = "on the metaclass"

    def describe(cls): return f"class {cls.__name__}"

    @property
    def upper(cls): return cls.__name__.upper()

    def __len__(cls): return 7
    def __iter__(cls): return iter(cls.items)
    def __getitem__(cls, key): return cls.__name__, key
    def __contains__(cls, x): return x in cls.items
    def __add__(cls, other): return cls.__name__ + other.__name__
    def __getattr__(cls, name): return f"meta getattr {name}"
    def __repr__(cls): return f"<{cls.__name__}>"
    def __bool__(cls): return False
    def __eq__(cls, other): return type(other) is Meta
    def __hash__(cls): return 1
    def __dir__(cls): return ["custom"]


class A(metaclass=Meta):
    items = [1, 2]
    kind = "on the class"


class B(metaclass=Meta): items = ()


print(A.describe(), A.upper, A.kind, B.kind, len(A), list(A), A["k"], 2 in A, A + B, A.unknown, A, bool(A), A == B,
      {A: 1}[B], dir(A))
for f in (lambda: A().describe(), lambda: A().upper, lambda: len(A())):
    try:
        f()
    except (AttributeError, TypeError) as error:
        print(error)


class SetMeta(type):
    def __setattr__(cls, name, value):
        print("meta set", name)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        print("meta del", name)
        super().__delattr__(name)


class C(metaclass=SetMeta): x = 1


C.y = 2
C.x += 1
C().z = 3
del C.x
print(C.y, hasattr(C, "x"))


class Data:
    def __get__(self, cls, meta): return "metaclass data descriptor wins"
    def __set__(self, cls, value): print("descriptor set", value)


class DMeta(type): d = Data()
class D(metaclass=DMeta): d = "class"


D.d = 1
print(D.d, D().d)
