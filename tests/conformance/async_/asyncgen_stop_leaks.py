# StopIteration and StopAsyncIteration raised in async bodies become RuntimeError.
def step(aw):
    try:
        aw.send(None)
    except StopIteration as e:
        print("->", e.value)
    except BaseException as e:
        print(type(e).__name__, e, type(e.__cause__).__name__)


async def ag(exc):
    yield 1
    raise exc


async def co(exc):
    raise exc


for exc in (StopIteration(3), StopAsyncIteration(4), StopIteration, StopAsyncIteration):
    g = ag(exc)
    step(g.asend(None))
    step(g.asend(None))
    step(g.asend(None))
    step(co(exc))
