# g80: gain: a list shrunk while it is sliced or assigned
class Shrink:
    def __init__(self, target, value): self.target, self.value = target, value
    def __index__(self):
        self.target.clear()
        return self.value
x = list(range(100))
attempt(lambda: x[Shrink(x, 50)])
x = list(range(100))
attempt(lambda: x.__setitem__(slice(0, Shrink(x, 90), 3), [1] * 30))
x = list(range(100))
attempt(lambda: x.insert(Shrink(x, 90), 1))
x = bytearray(100)
attempt(lambda: x.__setitem__(Shrink(x, 90), 1))
attempt(lambda: bytearray(100).__delitem__(slice(0, Shrink(x, 90), 2)))
print("alive")
