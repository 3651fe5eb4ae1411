class CM:
    def __init__(self, name, suppress=False, fail=None): self.name, self.suppress, self.fail = name, suppress, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise ValueError("enter " + self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value, tb is not None)
        if self.fail == "exit":
            raise KeyError("exit " + self.name)
        return self.suppress


with CM("a") as x, CM("b"), CM("c") as (y):
    print("body", x, y)
with (CM("p") as x, CM("q") as y,):
    print(x, y)
with CM("suppresses", True):
    1 / 0
print("went on")
for title, cms in (("no suppress", [CM("a"), CM("b")]), ("inner enter fails", [CM("a", True), CM("b", fail="enter")]),
                   ("inner exit fails", [CM("a"), CM("b", fail="exit")]),
                   ("outer swallows", [CM("a", 1), CM("b", fail="exit")])):
    print("--", title)
    try:
        with cms[0], cms[1]:
            print("body")
            if title == "no suppress":
                raise OSError("body")
        print("after")
    except Exception as error:
        print("caught", repr(error), repr(error.__context__))


class Truthy:
    def __enter__(self): return 1
    def __exit__(self, *a): return Bool()


class Bool:
    def __bool__(self):
        print("asked for truth")
        return True


with Truthy():
    raise ValueError
with Truthy():
    pass
