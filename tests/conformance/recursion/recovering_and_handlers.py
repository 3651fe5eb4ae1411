import sys
events = []


def recurse(n):
    try:
        return recurse(n + 1)
    finally:
        if n < 3: events.append(f"finally {n}")


try:
    recurse(0)
except RecursionError as error:
    print(type(error).__name__, error, events)
    tb, n = error.__traceback__, 0
    while tb: tb, n = tb.tb_next, n + 1
    print(n > 900)


class CM:
    def __enter__(self): return self
    def __exit__(self, *a): events.append(a[0].__name__)


def with_recursion(n):
    if n == 0:
        events.clear()
    with CM():
        return with_recursion(n + 1)


try:
    with_recursion(0)
except RecursionError:
    print(set(events), len(events) > 200)


def catches_inside(n=0):
    try:
        return catches_inside(n + 1)
    except RecursionError:
        return sum(1 for _ in range(3)) + 0 * n


def raises_again(n=0):
    try:
        raises_again(n + 1)
    except RecursionError:
        raise ValueError("translated") from None


def counts(n=0):
    try:
        counts(n + 1)
    except RecursionError as error:
        error.add_note("x") if len(getattr(error, "__notes__", ())) < 3 else None
        raise


for f in (catches_inside, raises_again, counts):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))


def gen(n):
    yield n
    yield from gen(n + 1)


total = 0
try:
    for v in gen(0): total += 1
except RecursionError:
    print("generators", total > 200)
for _ in range(3):
    try:
        recurse(0)
    except RecursionError:
        pass
print("after several", [x * 2 for x in range(3)])
