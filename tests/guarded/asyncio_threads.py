import asyncio
import threading
import time


def work(delay, value):
    time.sleep(delay)
    return value


async def futures():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    threading.Thread(target=lambda: loop.call_soon_threadsafe(future.set_result, "set")).start()
    print(await future)


async def main():
    print(await asyncio.gather(*(asyncio.to_thread(work, 0.01 * i, i) for i in range(4))))
    # Whoever wakes the loop comes before it sleeps, while it does, and when it has a timer too.
    for _ in range(200):
        assert await asyncio.to_thread(work, 0, "a") == "a"
    async with asyncio.timeout(60):
        print(await asyncio.to_thread(work, 0.05, "b"))
    await futures()
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, work, 0.01, "c"))
    start = time.monotonic()
    await asyncio.sleep(0.05)
    print(time.monotonic() - start >= 0.05)


for _ in range(5):
    asyncio.run(main())
