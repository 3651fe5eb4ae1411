# tries: coroutines
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import asyncio
class Manager:
    async def __aenter__(self): pass
    async def __aexit__(self, *error):
        survived()
        return True
async def main():
    async with Manager():
        burn()
    survived()
asyncio.run(main())
survived()
