from contextlib import contextmanager
log = []


@contextmanager
def managed(name):
    log.append(f"enter {name}")
    try:
        yield name
    except ZeroDivisionError as error:
        log.append(f"handled {error}")
    finally:
        log.append(f"exit {name}")


with managed("a") as a, managed("b") as b:
    log.append(a + b)
with managed("c"):
    1 / 0
try:
    with managed("d"):
        raise KeyError("through")
except KeyError as error:
    log.append(f"outside {error}")
print(log)


def g():
    with managed("in generator"):
        try:
            yield 1
            yield 2
        finally:
            yield "from finally"


log.clear()
it = g()
print(next(it), next(it), next(it), list(it), log)
log.clear()
it = g()
next(it)
try:
    it.close()
except RuntimeError as error:
    print(error)


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    if False:
        yield


for cm in (twice, never):
    try:
        with cm():
            print("body")
    except RuntimeError as error:
        print(error)


def loop_break():
    try:
        yield from range(10)
    finally:
        print("released at break")


for x in loop_break():
    if x == 2:
        break
print("after the loop")
