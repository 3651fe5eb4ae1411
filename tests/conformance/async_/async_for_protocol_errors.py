# What async for says about objects that break its protocol.
def drive(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        print("ok", e.value)
    except BaseException as e:
        print(type(e).__name__, "|", e, "| cause:", repr(e.__cause__))


async def loop(x):
    out = []
    async for i in x:
        out.append(i)
    else:
        out.append("else")
    return out


class NoAnext:
    def __aiter__(self):
        return self


class BadAnext(NoAnext):
    def __anext__(self):
        return 7


class Count:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


class AsyncAiter(Count):
    async def __aiter__(self):
        return self


class Raises(Count):
    async def __anext__(self):
        raise LookupError("inside anext")


drive(loop([1, 2]))
drive(loop(NoAnext()))
drive(loop(BadAnext()))
drive(loop(Count(3)))
import warnings
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    drive(loop(AsyncAiter(3)))
drive(loop(Raises(1)))


async def sync_over_async():
    for x in Count(2):
        print(x)

drive(sync_over_async())
