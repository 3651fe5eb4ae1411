# TaskGroup: results, sibling cancellation, exception groups and except*.
import asyncio


async def ok(v):
    await asyncio.sleep(0)
    return v


async def fail(e):
    await asyncio.sleep(0)
    raise e


async def hang(log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("sibling cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(ok(i)) for i in range(4)]
    print([t.result() for t in tasks])
    log = []
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(hang(log))
            tg.create_task(fail(ValueError("v")))
            tg.create_task(fail(KeyError("k")))
    except* ValueError as eg:
        print("VE", eg.exceptions)
    except* KeyError as eg:
        print("KE", eg.exceptions)
    print(log)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(1))
            raise OSError("body")
    except ExceptionGroup as eg:
        print(eg.message, eg.exceptions)
    try:
        tg.create_task(c := ok(2))
    except RuntimeError as e:
        print(str(e).split(" is ")[-1])
        c.close()


asyncio.run(main())
