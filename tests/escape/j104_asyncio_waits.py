# j104: gain: a loop that waits
import asyncio
async def main(): await asyncio.sleep(1000)
asyncio.run(main())
