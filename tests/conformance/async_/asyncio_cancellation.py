# Task cancellation: CancelledError with message, shielding, uncancel and cleanup.
import asyncio


async def worker(log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        log.append(("cancelled", e.args))
        raise
    finally:
        log.append("finally")


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "refused"


async def quick():
    await asyncio.sleep(0.002)
    return "inner done"


async def main():
    log = []
    t = asyncio.create_task(worker(log))
    await asyncio.sleep(0)
    print(t.cancel("please"), t.done(), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print("main saw", e.args)
    print(t.cancelled(), log, t.cancel())

    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled())

    t = asyncio.create_task(worker(log))
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("before start", len(log))

    inner = asyncio.create_task(quick())
    outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 5))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")
    print(await inner)


asyncio.run(main())
