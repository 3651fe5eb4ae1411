# A property's getter is swapped for another property, a plain value and a slot.
class P:
    def __init__(self):
        self._v = 1

    @property
    def v(self):
        return self._v

    @v.setter
    def v(self, x):
        self._v = x * 2


def loop(n=2000):
    p = P()
    seen = []
    for i in range(n):
        if i == 500:
            P.v = P.v.getter(lambda self: ("got", self._v))
        elif i == 1000:
            P.v = "plain class value"
        elif i == 1500:
            P.v = property(lambda self: "read only")
        try:
            p.v = 5
            note = ""
        except AttributeError as e:
            note = str(e)
        item = p.v, note
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen, vars(p)


print(loop())


class Err:
    calls = 0

    @property
    def x(self):
        Err.calls += 1
        if Err.calls == 1500:
            raise ValueError("on call 1500")
        return Err.calls


e = Err()
total = 0
try:
    for _ in range(2000):
        total += e.x
except ValueError as ex:
    print(ex, total)
try:
    del P().v
except AttributeError as ex:
    print(ex)
