# Context, cause and traceback names when exceptions cross await boundaries.
import asyncio
import traceback


async def low():
    await asyncio.sleep(0)
    return 1 / 0


async def mid():
    try:
        await low()
    except ZeroDivisionError as e:
        raise ValueError("mid") from e


async def high():
    try:
        await mid()
    finally:
        await asyncio.sleep(0)
        print("high finally")


async def implicit():
    try:
        await low()
    except ZeroDivisionError:
        await asyncio.sleep(0)
        raise KeyError("new")


async def main():
    try:
        await high()
    except ValueError as e:
        print(e, repr(e.__cause__))
        print([f.name for f in traceback.extract_tb(e.__traceback__)])
        print([f.name for f in traceback.extract_tb(e.__cause__.__traceback__)])
    try:
        await implicit()
    except KeyError as e:
        print(repr(e.__context__), e.__cause__)
    try:
        raise RuntimeError("handled")
    except RuntimeError:
        try:
            await low()
        except ZeroDivisionError as e:
            print(repr(e.__context__))


asyncio.run(main())
