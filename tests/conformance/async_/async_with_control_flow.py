# break, continue and return inside async with inside async for.
import asyncio


class CM:
    def __init__(self, log, tag):
        self.log, self.tag = log, tag

    async def __aenter__(self):
        self.log.append(f"+{self.tag}")

    async def __aexit__(self, *exc):
        await asyncio.sleep(0)
        self.log.append(f"-{self.tag}")


async def numbers(n):
    for i in range(n):
        yield i


async def scan(log):
    async for i in numbers(10):
        async with CM(log, i):
            if i == 1:
                continue
            if i == 3:
                break
            log.append(i * 10)
    else:
        log.append("never")
    async for i in numbers(5):
        async with CM(log, f"r{i}"):
            if i == 1:
                return "returned"
    return "no"


log = []
print(asyncio.run(scan(log)))
print(log)
