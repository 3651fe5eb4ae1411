# i93: gain: a buffer resized under a write
class Evil:
    def __init__(self, action): self.action = action
    def __index__(self):
        attempt(self.action)
        return 65
b = bytearray(b"a" * 100000)
attempt(b.__setitem__, 99999, Evil(b.clear))
b = bytearray(b"a" * 1000)
attempt(lambda: b.insert(900, Evil(b.clear)))
attempt(lambda: b.append(Evil(b.clear)))
attempt(lambda: b.extend([Evil(b.clear)] * 100))
attempt(lambda: b.translate(None, b"a"))
attempt(lambda: b.join([b, memoryview(b)]))
print("alive")
