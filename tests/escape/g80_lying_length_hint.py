# g80: gain: sizes that lie
class Lie:
    def __init__(self, n): self.n = n
    def __length_hint__(self): return self.n
    def __len__(self): return self.n if self.n < 2**62 else 5
    def __iter__(self): return iter((1, 2, 3))
    def __getitem__(self, i):
        if i > 5: raise IndexError
        return i
    def keys(self): return ["a"]
for n in (-1, 0, 2**31, 2**62, 2**100):
    for make in (list, tuple, bytes, bytearray, set, dict, ",".join, sorted, len, bool, reversed, enumerate):
        attempt(make, Lie(n))
print("alive")
