# e60: gain: an arbitrary callable by copy
import copy
class Evil:
    def __reduce_ex__(self, protocol): return (eval, ("__import__('sys')",))
reach(copy.copy(Evil()))
reach(copy.deepcopy(Evil()))
