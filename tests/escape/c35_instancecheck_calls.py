# c35: gain: a metaclass hook set to a builtin
class Meta(type):
    __instancecheck__ = lambda cls, x: reach(x) or True
class Hook(metaclass=Meta): pass
isinstance(len.__self__, Hook)
class Meta2(type):
    __call__ = staticmethod(__import__)
class Imp(metaclass=Meta2): pass
reach(attempt(Imp, "sys"))
