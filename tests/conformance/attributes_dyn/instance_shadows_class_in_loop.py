# An instance attribute starts and stops shadowing a class attribute or method mid-loop.
class C:
    v = "class"

    def m(self):
        return "method"


def loop(obj, n=2000):
    seen = []
    for i in range(n):
        if i == 600:
            obj.v = "instance"
            obj.m = lambda: "instance m"
        elif i == 1200:
            del obj.v
        elif i == 1600:
            del obj.m
        item = (obj.v, obj.m())
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


print(loop(C()))


class D:
    """Data descriptors win over the instance, non-data ones lose."""
    @property
    def prop(self):
        return "prop"

    def nd(self):
        return "nd"


def descr(n=2000):
    d = D()
    seen = []
    for i in range(n):
        if i == 1000:
            d.__dict__["prop"] = "shadow?"
            d.__dict__["nd"] = lambda: "shadowed"
        item = d.prop, d.nd()
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


print(descr())


def many(n=2000):
    objs = [C() for _ in range(4)]
    objs[2].v = "own"
    counts = {}
    for i in range(n):
        o = objs[i % 4]
        counts[o.v] = counts.get(o.v, 0) + 1
        if i == 999:
            objs[1].v = "late"
    return counts


print(many())
