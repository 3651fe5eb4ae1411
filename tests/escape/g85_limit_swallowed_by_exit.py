# g85: gain: the same by __exit__ and finally
class Swallow:
    def __enter__(self): return self
    def __exit__(self, *a):
        print("GAIN: __exit__ ran after the limit")
        return True
with Swallow():
    try:
        while True: pass
    finally:
        gained("finally ran after the limit")
