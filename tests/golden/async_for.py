async def f(source):
    total = 0
    async for x in source:
        if x < 0:
            break
        total += x
    else:
        total = -1
    return total
