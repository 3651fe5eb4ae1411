# Awaiting and iterating leaves no reference behind: of code, functions, methods, classes.
import sys


class Pause:
    def __await__(self):
        yield

    def __iter__(self):
        yield 1


class Holder:
    def __init__(self, value):
        self.value = value


async def wait(n):
    for _ in range(n):
        await Pause()


def drive(n):
    running = wait(n)
    try:
        while True:
            running.send(None)
    except StopIteration:
        pass
    for _ in range(n):
        for _ in Pause():
            Holder(1)


def held():
    watched = (Pause, Pause.__await__, Pause.__await__.__code__, Pause.__iter__, Pause.__iter__.__code__, Holder,
               Holder.__init__, Holder.__init__.__code__, wait, wait.__code__)
    return [sys.getrefcount(o) for o in watched]


drive(10)
before = held()
drive(1000)
print([after - b for after, b in zip(held(), before)])
