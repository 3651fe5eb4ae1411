# b24: gain: the frame that drives the task
import asyncio
async def main():
    coro = asyncio.current_task().get_coro()
    frame = coro.cr_frame
    walk_frames(frame.f_back)
    walk_frames(attempt(lambda: asyncio.current_task()._coro.cr_frame.f_back))
asyncio.run(main())
