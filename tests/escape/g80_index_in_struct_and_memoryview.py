# g80: gain: buffers resized by __index__
import struct, array
class Grow:
    def __init__(self, action): self.action = action
    def __index__(self):
        attempt(self.action)
        return 1
b = bytearray(64)
attempt(struct.pack_into, "16B", b, 0, *[Grow(b.clear)] * 16)
a = array.array("i", range(64))
attempt(a.__setitem__, Grow(lambda: a.__imul__(0)), 1)
m = memoryview(bytearray(64))
attempt(m.__setitem__, Grow(m.release), 1)
m = memoryview(bytearray(64))
attempt(m.__getitem__, Grow(m.release))
attempt(lambda: m.__setitem__(0, Grow(m.release)))
print("alive")
