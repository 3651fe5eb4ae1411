# asyncio.timeout, wait_for and wait with tiny delays.
import asyncio


async def forever(log):
    try:
        await asyncio.Event().wait()
    finally:
        log.append("stopped")


async def main():
    log = []
    try:
        async with asyncio.timeout(0.005) as cm:
            await forever(log)
    except TimeoutError as e:
        print("timeout", e.args, cm.expired(), log)
    async with asyncio.timeout(None) as cm:
        await asyncio.sleep(0)
    print(cm.expired())
    try:
        await asyncio.wait_for(forever(log), 0.005)
    except TimeoutError:
        print("wait_for", log)
    print(await asyncio.wait_for(asyncio.sleep(0, "v"), 5))
    a = asyncio.create_task(asyncio.sleep(0, "a"), name="A")
    b = asyncio.create_task(forever(log), name="B")
    done, pending = await asyncio.wait([a, b], return_when=asyncio.FIRST_COMPLETED)
    print([t.get_name() for t in done], [t.get_name() for t in pending])
    b.cancel()
    done, pending = await asyncio.wait([b])
    print(b.cancelled(), len(pending), log)
    try:
        async with asyncio.timeout(5):
            async with asyncio.timeout(0.005):
                await forever(log)
    except TimeoutError:
        print("inner fired", len(log))


asyncio.run(main())
