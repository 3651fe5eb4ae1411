# g79: gain: str subclasses as keyword names
class Name(str):
    def __eq__(self, other): return str.__eq__(self, other)
    __hash__ = str.__hash__
def f(**k): return k
for key in f(**{Name("__self__"): 1}):
    reach(attempt(getattr, len, key))
from types import SimpleNamespace
reach(attempt(lambda: SimpleNamespace(**{Name("__class__"): len}).__class__))
reach(attempt(lambda: type("X", (), {Name("__getattr__"): getattr})))
