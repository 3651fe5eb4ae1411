# b22: gain: the frame a coroutine of the library waits in
import asyncio
async def main():
    task = asyncio.ensure_future(asyncio.sleep(0.01))
    await asyncio.sleep(0)
    coro = task.get_coro()
    walk_frames(coro.cr_frame)
    reach(attempt(lambda: coro.cr_await))
    reach(attempt(lambda: coro.cr_frame.f_globals))
asyncio.run(main())
