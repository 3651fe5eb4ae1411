# tries: an exception kept by a task
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import asyncio
async def work(): burn()
async def main():
    task = asyncio.ensure_future(work())
    await asyncio.wait([task])
    survived()
asyncio.run(main())
