# a06: gain: the same as a key function called from C
import operator
seen = []
class Key:
    def __init__(self, k): self.k = k
    def __lt__(self, other): return False
key = operator.attrgetter("__self__")
reach(attempt(max, [len], key=key))
import itertools
for k, group in attempt(itertools.groupby, [len], key) or ():
    reach(k)
