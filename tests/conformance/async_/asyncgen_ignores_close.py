# An async generator that yields again on GeneratorExit, and one that awaits in finally.
import asyncio


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def polite(log):
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        log.append("finally done")


async def main():
    g = stubborn()
    print(await anext(g))
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)
    print(await anext(g, "exhausted"))

    log = []
    g = polite(log)
    print(await anext(g))
    await g.aclose()
    print(log)
    print(await anext(g, "default"))

    async for x in polite(log):
        break
    await asyncio.sleep(0.001)
    print(log)


asyncio.run(main())
