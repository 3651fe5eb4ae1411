# e60: gain: the same with getattr
import copy
class Evil:
    def __reduce_ex__(self, protocol): return (getattr, (len, "__self__"))
reach(copy.copy(Evil()))
