# a19: gain: an attribute read by augmented assignment
class Take:
    def __radd__(self, other):
        self.got = other
        return other
take = Take()
try:
    len.__self__ += take
except Exception:
    pass
reach(vars(take).get("got"))
