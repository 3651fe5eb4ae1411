# tries: another exception raised over the limit
def burn():
    while True: pass
class Swap:
    def __enter__(self): pass
    def __exit__(self, *a): raise SystemExit(0)
with Swap():
    burn()
