# Producers and consumers over asyncio.Queue and PriorityQueue.
import asyncio


async def producer(q, n):
    for i in range(n):
        await q.put(i)
    await q.put(None)


async def consumer(q):
    total = []
    while (item := await q.get()) is not None:
        total.append(item)
        q.task_done()
    q.task_done()
    return total


async def main():
    q = asyncio.Queue(maxsize=2)
    _, got = await asyncio.gather(producer(q, 7), consumer(q))
    await q.join()
    print(got, q.empty(), q.qsize())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(type(e).__name__)
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print(type(e).__name__, q.full())
    pq = asyncio.PriorityQueue()
    for p, name in ((3, "c"), (1, "a"), (2, "b")):
        pq.put_nowait((p, name))
    print([pq.get_nowait()[1] for _ in range(3)])
    q.shutdown(immediate=True)
    try:
        await q.get()
    except asyncio.QueueShutDown as e:
        print(type(e).__name__)


asyncio.run(main())
