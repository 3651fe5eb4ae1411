# obj.__dict__ is replaced, cleared and given odd keys while a loop reads attributes.
class C:
    x = "class x"

    def __init__(self):
        self.x = 0
        self.y = 1


class MyDict(dict):
    def __getitem__(self, k):
        return "never used"


def loop(n=2000):
    c = C()
    seen = []
    for i in range(n):
        if i == 400:
            c.__dict__ = {"x": "replaced", "y": 2}
        elif i == 800:
            c.__dict__.clear()
            c.y = 3
        elif i == 1200:
            c.__dict__ = MyDict(x="sub", y=4)
        elif i == 1600:
            del c.__dict__
            c.y = "fresh"
        c.y = c.y
        item = (c.x, c.y)
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


for s in loop():
    print(s)
c = C()
d = c.__dict__
for i in range(2000):
    c.x += 1
    if i == 1000:
        d["x"] = 0
    if i == 1500:
        d[3] = "int key"
print(c.x, d["x"], d)
try:
    c.__dict__ = 5
except TypeError as e:
    print(e)
a, b = C(), C()
b.__dict__ = a.__dict__
for i in range(2000):
    a.x += 1
    b.x += 1
print(a.x, b.x)
