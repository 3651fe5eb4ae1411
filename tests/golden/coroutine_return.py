async def f():
    return 1

async def g():
    try:
        return await f()
    finally:
        clean()
