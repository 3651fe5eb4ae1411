# b24: gain: the event loop's frames
import asyncio
async def main():
    for frame in asyncio.current_task().get_stack():
        walk_frames(frame)
asyncio.run(main())
