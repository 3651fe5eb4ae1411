def inner():
    try:
        x = yield "first"
        print("inner got", x)
        y = yield "second"
        print("inner got", y)
        return "inner result"
    except KeyError as error:
        print("inner caught", error)
        return "after throw"
    finally:
        print("inner finally")


def outer():
    result = yield from inner()
    print("outer got", result)
    result = yield from [1, 2]
    print("list gives", result)
    yield from ()
    return "outer result"


it = outer()
print(next(it), it.send("a"), it.send("b"), next(it))
try:
    next(it)
except StopIteration as stop:
    print(stop.value)
it = outer()
next(it)
print(it.throw(KeyError("k")), it.gi_yieldfrom is not None)
it.close()
it = outer()
next(it)
print(it.gi_yieldfrom.__name__)
it.close()


class Custom:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("custom value")
        return self.n
    def send(self, v): print("send", v); return self.__next__()
    def throw(self, *a): print("throw", a[0].__class__.__name__ if isinstance(a[0],
        Exception) else a); return "thrown"
    def close(self): print("close")


def delegate(x): return (yield from x)


it = delegate(Custom())
print(next(it), it.send(5), it.throw(ValueError("v")))
it.close()
it = delegate([1, 2])
next(it)
for f in (lambda: it.send(1), lambda: next(delegate(5)), lambda: next(delegate(None))):
    try:
        f()
    except (AttributeError, TypeError) as error:
        print(error)


def chain(n):
    if n:
        yield n
        yield from chain(n - 1)


print(list(chain(50))[:5], sum(chain(100)), (lambda: (yield from "ab"))().__next__())
