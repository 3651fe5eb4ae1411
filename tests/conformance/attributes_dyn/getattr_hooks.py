# __getattr__ and __getattribute__: order, fallbacks, errors and recursion through super.
class G:
    cls_attr = "class"

    def __init__(self):
        self.inst = "inst"

    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name!r} here")

    @property
    def broken(self):
        return self.inst.missing


g = G()
print(g.inst, g.cls_attr, g.dyn_x, getattr(g, "nope", "default"), hasattr(g, "nope"))
for n in ("nope", "broken"):
    try:
        getattr(g, n)
    except AttributeError as e:
        print(e)


class T(G):
    log = []

    def __getattribute__(self, name):
        T.log.append(name)
        if name == "secret":
            raise AttributeError("hidden")
        return super().__getattribute__(name)


t = T()
print(t.inst, t.dyn_y)
try:
    t.secret
except AttributeError as e:
    print(e)
print(T.log)


class Err:
    def __getattribute__(self, name):
        raise ZeroDivisionError(name)


for f in (lambda: Err().x, lambda: hasattr(Err(), "y"), lambda: getattr(Err(), "z", 1)):
    try:
        print(f())
    except ZeroDivisionError as e:
        print("ZDE", e)
print(len([1]), type(Err()).__name__)
for name in (3, None):
    try:
        getattr(g, name)
    except TypeError as e:
        print(e)
