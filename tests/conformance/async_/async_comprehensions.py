# Async comprehensions: list, set, dict, generator, filters with await, nested in each other.
import asyncio


async def arange(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def twice(x):
    await asyncio.sleep(0)
    return x * 2


async def even(x):
    return x % 2 == 0


async def main():
    print([x async for x in arange(4)])
    print({x % 2 async for x in arange(5)} == {0, 1})
    print({x: await twice(x) async for x in arange(3)})
    print([await twice(x) for x in range(3)])
    print([x async for x in arange(9) if await even(x)])
    print([[y async for y in arange(x)] async for x in arange(4)])
    print([[y async for y in arange(3)] for x in range(2)])
    print([(x, y) async for x in arange(3) for y in range(x)])
    print([(x, y) for x in range(3) async for y in arange(x)])
    print({k: {v async for v in arange(k)} async for k in arange(3)})
    g = (await twice(x) async for x in arange(4))
    print(type(g).__name__, [x async for x in g])
    g2 = (await twice(x) for x in range(3))
    print(type(g2).__name__, [x async for x in g2])
    x = "outer"
    print([x async for x in arange(2)], x)
    lam = [lambda: i async for i in arange(3)]
    print([f() for f in lam])


asyncio.run(main())
