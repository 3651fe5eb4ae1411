# __classcell__: when it exists, and what happens when a metaclass drops or abuses it.
class Show(type):
    def __new__(mcls, name, bases, ns):
        print(name, "__classcell__" in ns)
        return super().__new__(mcls, name, bases, ns)


class A(metaclass=Show):
    def m(self):
        return __class__


class B(metaclass=Show):
    def m(self):
        return 1


print(A().m() is A, "__classcell__" in vars(A))


class Drop(type):
    def __new__(mcls, name, bases, ns):
        ns = dict(ns)
        ns.pop("__classcell__", None)
        return super().__new__(mcls, name, bases, ns)


try:
    class C(metaclass=Drop):
        def m(self):
            return super()
except RuntimeError as e:
    print(str(e).split(". ")[0])


class Wrong(type):
    def __new__(mcls, name, bases, ns):
        ns["__classcell__"] = 3
        return super().__new__(mcls, name, bases, ns)


try:
    class D(metaclass=Wrong):
        pass
except TypeError as e:
    print(e)


class Early(type):
    def __new__(mcls, name, bases, ns):
        try:
            ns["m"](None)
        except NameError as e:
            print(e)
        return super().__new__(mcls, name, bases, ns)


class E(metaclass=Early):
    def m(self):
        return __class__


class F:
    try:
        k = __class__
    except NameError as e:
        k = str(e)


print(E().m().__name__, F.k)
