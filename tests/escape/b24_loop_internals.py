# b24: gain: host modules in the loop object
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    reach(attempt(lambda: type(loop).run_forever.__globals__))
    reach(attempt(lambda: loop._selector.__class__.select.__globals__))
    reach(attempt(lambda: loop.subprocess_shell.__func__.__globals__))
    attempt(lambda: loop.run_in_executor(None, print, "x"))
asyncio.run(main())
