"""Coroutines without a library: two `async` players over a hand-written loop, N rallies."""

import sys
from time import perf_counter


class Suspend:
    def __await__(self):
        return (yield self)


class Channel:
    def __init__(self):
        self.items = []

    async def put(self, item):
        self.items.append(item)
        await Suspend()

    async def get(self):
        while not self.items:
            await Suspend()
        return self.items.pop()


async def bump(value):
    return value + 1


async def player(inbox, outbox, rallies):
    total = 0
    for _ in range(rallies):
        ball = await inbox.get()
        total += ball
        await outbox.put(await bump(ball))
    return total


def run(*tasks):
    waiting = list(tasks)
    results = []
    while waiting:
        still = []
        for task in waiting:
            try:
                task.send(None)
            except StopIteration as stop:
                results.append(stop.value)
            else:
                still.append(task)
        waiting = still
    return results


def kernel(n):
    left, right = Channel(), Channel()
    left.items.append(0)
    results = run(player(left, right, n), player(right, left, n))
    assert sum(results) == n * (2 * n - 1)
    return sorted(results)


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {100: [9900, 10000], 450_000: [202499550000, 202500000000]}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 450_000
    assert kernel(100) == KNOWN[100]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "coroutine_pingpong", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
