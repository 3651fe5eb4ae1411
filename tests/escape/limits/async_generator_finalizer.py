# tries: an async generator that is finalised
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import asyncio
async def g():
    try:
        yield
    finally:
        survived()
async def main():
    run = g()
    await run.__anext__()
    burn()
asyncio.run(main())
