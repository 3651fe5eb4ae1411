# gather: order of results, return_exceptions, first failure, nesting.
import asyncio


async def after(delay, value):
    await asyncio.sleep(delay)
    if isinstance(value, Exception):
        raise value
    log.append(value)
    return value

log = []


async def main():
    print(await asyncio.gather(after(0.02, "slow"), after(0, "fast"), after(0.01, "mid")))
    print(log)
    res = await asyncio.gather(after(0, 1), after(0, ValueError("x")), after(0, 3),
                               return_exceptions=True)
    print(res)
    try:
        await asyncio.gather(after(0.001, "kept"), after(0, KeyError("first")))
    except KeyError as e:
        print("raised", e)
    await asyncio.sleep(0.005)
    print(log[-1])
    print(await asyncio.gather())
    print(await asyncio.gather(asyncio.gather(after(0, 1), after(0, 2)), after(0, 3)))


asyncio.run(main())
