# StopIteration escaping a generator body becomes RuntimeError with a cause.
def direct():
    yield 1
    raise StopIteration("boom")


def by_next():
    it = iter([])
    yield next(it)


def in_except():
    try:
        yield 1
    except KeyError:
        raise StopIteration


def delegating():
    yield from direct()


def attempt(f, *a):
    try:
        print("=>", f(*a))
    except BaseException as e:
        print(type(e).__name__, e, "|", repr(e.__cause__), e.__cause__ is e.__context__)


for f in (direct, by_next, delegating):
    attempt(list, f())
g = in_except()
next(g)
attempt(g.throw, KeyError)
g = direct()
next(g)
attempt(g.throw, StopIteration("thrown in"))
attempt(lambda: next(g))
attempt(list, (next(iter(())) for _ in range(2)))
attempt(list, map(lambda x: next(iter(())), range(3)))
attempt(lambda: [next(iter(())) for _ in range(2)])
