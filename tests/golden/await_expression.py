async def f(a, b):
    x = await a
    return x + await b()
