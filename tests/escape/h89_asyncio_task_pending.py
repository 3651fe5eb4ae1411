# h89: gain: a task left pending, finalised later
import asyncio
async def work():
    try: await asyncio.sleep(10)
    finally: pass
async def main():
    asyncio.get_running_loop().create_task(work())
asyncio.run(main())
loop = asyncio.new_event_loop()
loop.create_task(work())
loop.call_soon(print, "x")
reach(attempt(lambda: loop._ready[0]._context))
### second session
import asyncio
try:
    asyncio.get_running_loop()
    print("GAIN: another session's loop")
except RuntimeError: pass
