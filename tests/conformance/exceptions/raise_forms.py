def r(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e.args, repr(e.__cause__), e.__suppress_context__)


def raiser(*parts):
    if len(parts) == 1:
        raise parts[0]
    raise parts[0] from parts[1]


r(lambda: raiser(ValueError))
r(lambda: raiser(ValueError(1, 2)))
r(lambda: raiser(ValueError, KeyError))
r(lambda: raiser(ValueError("a"), KeyError("b")))
r(lambda: raiser(ValueError("a"), None))
r(lambda: raiser(5))
r(lambda: raiser("text"))
r(lambda: raiser(int))
r(lambda: raiser(ValueError, 5))
r(lambda: raiser(None))
r(lambda: raiser(object()))
r(lambda: raiser(type("E", (BaseException,), {})))


class Logged(Exception):
    def __init__(self, *args):
        print("constructed", args)
        super().__init__(*args)


r(lambda: raiser(Logged))
r(lambda: raiser(ValueError, Logged))


def same_object_twice():
    e = ValueError("same")
    for _ in range(2):
        try:
            raise e
        except ValueError as got:
            print(got is e, got.__context__)


same_object_twice()
try:
    try:
        raise ValueError("self cause")
    except ValueError as e:
        raise e from e
except ValueError as e:
    print(e.__cause__ is e, e.__context__)
