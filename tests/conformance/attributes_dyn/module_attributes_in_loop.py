# A module's attributes change, vanish and come back while a loop uses them.
import sys
import types

mod = types.ModuleType("dynmod")
mod.value = 1
mod.func = lambda x: x + 1


def loop(n=2000):
    seen = []
    for i in range(n):
        if i == 500:
            mod.value = "two"
        elif i == 1000:
            mod.func = str
        elif i == 1500:
            mod.__dict__["value"] = None
        item = mod.value, mod.func(0)
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


print(loop())


def missing(n=2000):
    seen = []
    for i in range(n):
        if i == 700:
            del mod.value
        elif i == 1400:
            mod.__getattr__ = lambda name: f"dyn {name}"
        try:
            item = mod.value
        except AttributeError as e:
            item = str(e)
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


print(missing())


class Lazy(types.ModuleType):
    @property
    def prop(self):
        return "from subclass"


mod.prop = "plain"
out = set()
for i in range(2000):
    if i == 1000:
        mod.__class__ = Lazy
    out.add((i >= 1000, mod.prop))
print(sorted(out))
sys.modules["dynmod"] = mod
import dynmod
print(dynmod.anything)
