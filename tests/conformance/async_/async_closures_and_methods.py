# async lambdas bodies, nested async defs, decorators, methods, nonlocal across awaits.
import asyncio
import functools
import inspect


def retry(n):
    def deco(f):
        @functools.wraps(f)
        async def inner(*a, **k):
            for i in range(n):
                try:
                    return await f(*a, **k)
                except ValueError as e:
                    print(f"try {i}: {e}")
            return "gave up"
        return inner
    return deco


class Service:
    calls = 0

    @retry(3)
    async def flaky(self, limit):
        self.calls += 1
        if self.calls < limit:
            raise ValueError(f"call {self.calls}")
        return f"ok after {self.calls}"

    @classmethod
    async def make(cls):
        return cls()

    @staticmethod
    async def add(a, *, b=1):
        return a + b

    async def __call__(self):
        return "called"


async def counter():
    n = 0

    async def bump():
        nonlocal n
        await asyncio.sleep(0)
        n += 1
    await asyncio.gather(*(bump() for _ in range(5)))
    return n


async def main():
    s = await Service.make()
    print(await s.flaky(2))
    s2 = Service()
    print(await s2.flaky(9))
    print(await Service.add(4, b=5), await s())
    print(await counter())
    f = lambda x: asyncio.sleep(0, x)
    print(await f("lam"))
    print(inspect.iscoroutinefunction(s.flaky), inspect.iscoroutinefunction(f), s.flaky.__name__)


asyncio.run(main())
