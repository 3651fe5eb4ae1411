# Type parameters on generators, async functions and lambdas inside bounds.
import asyncio


def gen[T](xs: list[T]):
    for x in xs:
        yield x, T


async def co[T](x: T):
    await asyncio.sleep(0)
    return x, T


async def agen[T](n):
    for i in range(n):
        yield i, T


print(list(gen([1, 2])))
print(asyncio.run(co("c")))


async def main():
    return [v async for v in agen(2)]


print(asyncio.run(main()))
print(gen.__type_params__, co.__type_params__, agen.__type_params__)


def lam[T: (lambda: T)]():
    pass


b = lam.__type_params__[0].__bound__
print(b() is lam.__type_params__[0])


def comp[T: [T for _ in range(2)]]():
    return [T for _ in range(2)]


print(comp(), comp.__type_params__[0].__bound__)
