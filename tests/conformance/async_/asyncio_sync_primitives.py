# Lock, Event, Condition, Semaphore and Barrier ordering.
import asyncio


async def main():
    log = []
    lock = asyncio.Lock()

    async def locked(i):
        async with lock:
            log.append(f"in{i}")
            await asyncio.sleep(0)
            log.append(f"out{i}")
    await asyncio.gather(*(locked(i) for i in range(3)))
    print(log)

    ev = asyncio.Event()

    async def waiter(i):
        await ev.wait()
        return i
    ts = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    ev.set()
    print(await asyncio.gather(*ts))

    sem = asyncio.Semaphore(2)
    active, peak = 0, 0

    async def limited():
        nonlocal active, peak
        async with sem:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0)
            active -= 1
    await asyncio.gather(*(limited() for _ in range(6)))
    print("peak", peak)

    cond = asyncio.Condition()
    state = []

    async def consumer():
        async with cond:
            await cond.wait_for(lambda: len(state) >= 2)
            return list(state)
    t = asyncio.create_task(consumer())
    for v in "xy":
        await asyncio.sleep(0)
        async with cond:
            state.append(v)
            cond.notify_all()
    print(await t)

    bar = asyncio.Barrier(3)
    print(sorted(await asyncio.gather(*(bar.wait() for _ in range(3)))))
    try:
        lock.release()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
