# A namespace with __missing__ supplies values to bare names in the class body.
class Auto(dict):
    def __init__(self):
        super().__init__()
        self.n = 0

    def __missing__(self, key):
        if key.startswith("__") or key in ("print",):
            raise KeyError(key)
        self[key] = self.n
        self.n += 1
        return self.n - 1


class AutoMeta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Auto()

    def __new__(mcls, name, bases, ns):
        return super().__new__(mcls, name, bases, dict(ns))


class Colors(metaclass=AutoMeta):
    RED
    GREEN
    BLUE
    print("in body", RED, BLUE)
    ALSO = GREEN + 10


print(Colors.RED, Colors.GREEN, Colors.BLUE, Colors.ALSO)
try:
    class Plain:
        RED
except NameError as e:
    print(e)


class Raises(dict):
    def __getitem__(self, k):
        raise ValueError(k)


try:
    exec("x = name_looked_up", {}, Raises())
except ValueError as e:
    print("ValueError", e)
