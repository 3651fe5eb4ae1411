# __getattr__, __getattribute__, __setattr__ and a data descriptor appear on a class mid-loop.
class C:
    def __init__(self):
        self.x = "dict"


def loop(n=2000):
    c = C()
    seen = []
    for i in range(n):
        if i == 300:
            C.__getattr__ = lambda self, n: f"getattr {n}"
        elif i == 600:
            C.__getattribute__ = lambda self, n: f"getattribute {n}"
        elif i == 900:
            del C.__getattribute__
        elif i == 1200:
            C.x = property(lambda self: "property")
        elif i == 1500:
            del C.x
        elif i == 1800:
            del C.__getattr__
        try:
            y = c.y
        except AttributeError as e:
            y = str(e)
        item = c.x, y
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


for s in loop():
    print(s)


def stores(n=2000):
    c = C()
    log = []
    for i in range(n):
        if i == 1000:
            C.__setattr__ = lambda self, k, v: log.append((k, v))
        elif i == 1003:
            del C.__setattr__
        c.x = i
    return c.x, log


print(stores())
