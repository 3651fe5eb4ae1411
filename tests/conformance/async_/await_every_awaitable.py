# Await a coroutine, an __await__ object, a future, a task and a types.coroutine generator.
import asyncio
import types


async def coro(x):
    return x + 1


class Awaitable:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        got = yield from asyncio.sleep(0, result=self.v).__await__()
        return got * 2


class Plain:
    def __await__(self):
        return iter([])


@types.coroutine
def gen_based(x):
    yield
    return [x]


async def main():
    print(await coro(1))
    print(await Awaitable(21))
    print(await Plain())
    print(await gen_based("g"))
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    loop.call_soon(fut.set_result, "future")
    print(await fut)
    print(await fut)
    task = asyncio.create_task(coro(10))
    print(await task, await task)


asyncio.run(main())
