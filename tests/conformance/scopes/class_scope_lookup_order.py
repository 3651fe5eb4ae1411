import sys
x = "global"


class Space(dict):
    def __missing__(self, key):
        if key.startswith("auto_"):
            return f"made {key}"
        raise KeyError(key)

    def __setitem__(self, key, value):
        log.append(key)
        super().__setitem__(key, value)


log = []


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Space()

    def __new__(mcs, name, bases, ns):
        return super().__new__(mcs, name, bases, dict(ns))


class C(metaclass=Meta):
    a = auto_thing
    b = x
    x = "class"
    c = x
    def m(self): return x
    print(sorted(k for k in locals() if not k.startswith("__")))
    del x
    d = x
    locals()["dynamic"] = 1
    e = dynamic


print(C.a, C.b, C.c, C().m(), C.d, C.e)
print([n for n in log if n not in ("__static_attributes__", "__firstlineno__")])


class D:
    f_locals_is_namespace = sys._getframe().f_locals is locals()
    vars()["z"] = 9
    zz = z


print(D.f_locals_is_namespace, D.z, D.zz)
