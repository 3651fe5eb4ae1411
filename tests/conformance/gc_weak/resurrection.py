# An object revived in __del__, and that __del__ runs only once by default.
import gc

saved = []


class R:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("finalizing", self.name)
        saved.append(self)


r = R("one")
del r
print([s.name for s in saved])
saved.clear()
print("second drop done", saved)


class C(R):
    pass


c = C("cyclic")
c.self = c
del c
gc.collect()
print([s.name for s in saved], saved[0].self is saved[0])
saved[0].self = None
saved.clear()
print("gone", saved)


class Keep:
    alive = None

    def __del__(self):
        Keep.alive = self
        print("kept")


k = Keep()
del k
print(Keep.alive is not None)
Keep.alive = None
print("end")
