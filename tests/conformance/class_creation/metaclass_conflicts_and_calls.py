# Metaclass derivation, conflicts, __call__ on metaclasses and type() with odd arguments.
class M1(type):
    def __call__(cls, *a, **k):
        print("M1.__call__", cls.__name__, a)
        return super().__call__(*a, **k)


class M2(type):
    pass


class M3(M1, M2):
    pass


class A(metaclass=M1):
    def __init__(self, *a):
        self.a = a


class B(metaclass=M2):
    pass


try:
    class C(A, B):
        pass
except TypeError as e:
    print(e)


class D(A, B, metaclass=M3):
    pass


class E(D, metaclass=type):
    pass


print(type(E).__name__, D(1, 2).a)
for args in ((), ("n",), ("n", ()), (1, (), {}), ("n", [], {}), ("n", (), []), ("n", (int, str), {}),
             ("n", (bool,), {}), ("n", (A, A), {}), ("n\0", (), {})):
    try:
        print(type(*args))
    except (TypeError, ValueError) as e:
        print(e)


class NotType:
    def __new__(cls, name, bases, ns):
        return f"made {name}"


class Made(metaclass=NotType):
    pass


print(Made)
print(type.__call__(A, 5).a)
