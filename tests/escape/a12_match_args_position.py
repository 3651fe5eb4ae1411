# a12: gain: a host object's field by position
class Meta(type):
    def __instancecheck__(cls, x):
        return True
class Open(metaclass=Meta):
    __match_args__ = ("__self__", "__reduce__")
match len:
    case Open(module, r):
        reach(module)
        reach(r)
