# __init_subclass__: keywords, cooperation, implicit classmethod, overriding and errors.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        if name:
            Plugin.registry[name] = cls


class Logged:
    def __init_subclass__(cls, /, level=0, **kw):
        super().__init_subclass__(**kw)
        cls.level = level


class A(Plugin, name="a"):
    pass


class B(Plugin, Logged, name="b", level=3):
    pass


class C(B, level=7):
    pass


print({k: v.__name__ for k, v in Plugin.registry.items()}, B.level, C.level)
for bad in ({"unknown": 1}, {"name": "x", "other": 2}):
    try:
        type("Bad", (Plugin,), {}, **bad)
    except TypeError as e:
        print(e)
print(Plugin.registry["x"].__name__ if "x" in Plugin.registry else "not registered")


class Final:
    def __init_subclass__(cls):
        raise TypeError(f"cannot extend with {cls.__name__}")


try:
    class D(Final):
        pass
except TypeError as e:
    print(e)
print(type(Plugin.__dict__["__init_subclass__"]).__name__)


class Own:
    seen = []

    def __init_subclass__(cls):
        cls.seen.append(cls.__qualname__)


def make():
    class Inner(Own):
        pass


make()
print(Own.seen)
