class Fails:
    def __init__(self, at, error): self.i, self.at, self.error = 0, at, error
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i == self.at: raise self.error
        return self.i


def attempt(f):
    try:
        print(f())
    except BaseException as error:
        print(type(error).__name__, error, "ctx:", repr(error.__context__))


def loop(it):
    out = []
    for x in it: out.append(x)
    else: out.append("else")
    return out


attempt(lambda: loop(Fails(3, StopIteration("value"))))
attempt(lambda: loop(Fails(2, ValueError("from next"))))
attempt(lambda: loop(Fails(1, IndexError("index"))))
attempt(lambda: loop(Fails(2, GeneratorExit())))
attempt(lambda: [x for x in Fails(2, StopIteration())])
attempt(lambda: list(Fails(2, KeyError("k"))))
attempt(lambda: [*Fails(2, OSError("o"))])
attempt(lambda: dict(a=1, **{k: 1 for k in Fails(2, ValueError("in comp"))}))


def stop_in_body():
    for x in [1, 2]:
        raise StopIteration("from the body is an ordinary exception")


def stop_in_handler():
    try:
        raise ValueError("first")
    except ValueError:
        for x in Fails(2, KeyError("second")): pass


def resumes():
    it = Fails(2, ValueError("once"))
    out = []
    for attempt in range(2):
        try:
            for x in it:
                out.append(x)
                if x > 4: return out
        except ValueError: out.append("caught")


class StopSub(StopIteration): pass


attempt(stop_in_body)
attempt(stop_in_handler)
attempt(resumes)
attempt(lambda: loop(Fails(2, StopSub("subclass ends the loop too"))))
attempt(lambda: next(Fails(1, StopIteration(7)), "default"))
attempt(lambda: sum(Fails(3, ArithmeticError("sum"))))
attempt(lambda: max(Fails(3, LookupError("max"))))
attempt(lambda: sorted([2, 1], key=lambda v: 1 / 0))
attempt(lambda: 5 in Fails(3, RuntimeError("in")))
attempt(lambda: loop(map(lambda v: 1 // (v - 1), [2, 1])))
attempt(lambda: loop(zip(Fails(3, StopIteration()), "abc")))
