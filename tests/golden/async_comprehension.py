async def f(source):
    a = [x async for x in source if x]
    b = {x: await x async for x in source}
    return a, b
