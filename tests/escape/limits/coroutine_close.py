# tries: a coroutine that is closed
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class Wait:
    def __await__(self):
        try: yield
        finally: survived()
async def co(): await Wait()
run = co()
run.send(None)
burn()
