# c40: gain: an isinstance guard of the host passed by a lie
class Lie:
    @property
    def __class__(self): return int
    def __index__(self): return 7
    def __radd__(self, other): return "GAIN: a host function took a lying object"
    __add__ = __radd__
print(attempt(host_add, Lie(), Lie()))
