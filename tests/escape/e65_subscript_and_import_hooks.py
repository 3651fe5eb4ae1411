# e65: gain: calls by other syntax
class Run:
    __class_getitem__ = lambda cls, key: reach(attempt(__import__, key))
Run["os"]
try:
    class Bad(len.__self__, metaclass=lambda *a: reach(a)): pass
except Exception: pass
