# i93: gain: a view of a buffer that is gone
import array, io
b = bytearray(1000)
m = memoryview(b)
attempt(b.clear); attempt(b.extend, b"x" * 10**5)
m2 = m[10:20]; m.release(); bytes(m2); m2.release()
attempt(lambda: bytes(m))
raw = io.BytesIO(b"x" * 1000)
view = raw.getbuffer()
attempt(raw.truncate, 0); attempt(raw.close); bytes(view); view.release()
a = array.array("i", range(100)); v = memoryview(a)
attempt(a.append, 1); attempt(a.pop); v.release(); a.append(1)
class Buf:
    def __buffer__(self, flags): return memoryview(bytearray(5))
    def __release_buffer__(self, view): view.release()
attempt(lambda: bytes(Buf())); attempt(lambda: memoryview(Buf()).release())
print("alive")
