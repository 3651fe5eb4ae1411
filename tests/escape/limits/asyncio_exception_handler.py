# tries: a loop's exception handler
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda *a: survived())
    loop.call_soon(burn)
    loop.call_later(0.01, survived)
    await asyncio.sleep(5)
asyncio.run(main())
