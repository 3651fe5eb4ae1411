# i93: gain: streams changed from within
import io
s = io.BytesIO(b"abc" * 100)
class Evil(bytearray):
    def __buffer__(self, flags):
        attempt(s.close)
        return memoryview(b"x" * 100)
attempt(s.write, Evil()); attempt(s.readinto, Evil())
class Raw(io.RawIOBase):
    def readable(self): return True
    def readinto(self, b):
        attempt(reader.close)
        return len(b) + 5
reader = io.BufferedReader(Raw())
attempt(reader.read, 5); attempt(reader.readline)
t = io.TextIOWrapper(io.BytesIO(b"a\n" * 10)); attempt(lambda: t.__init__(io.BytesIO(b"x"))); attempt(t.read)
attempt(t.detach); attempt(t.read)
attempt(io.StringIO().__setstate__, ("x", "\n", 2**31, {}))
print("alive")
