# i91: gain: the same for collections' C types
import collections
class Evil:
    def __init__(self, d): self.d = d
    def __hash__(self): return 1
    def __eq__(self, other):
        self.d.clear()
        return False
for _ in range(20):
    d = collections.OrderedDict()
    for i in range(9): attempt(d.__setitem__, Evil(d), i)
    attempt(lambda: d == collections.OrderedDict.fromkeys(range(9)))
    attempt(d.move_to_end, Evil(d)); attempt(d.popitem); attempt(d.copy); attempt(lambda: repr(d))
    q = collections.deque([Evil([])] * 9)
    for e in q: e.d = q
    attempt(lambda: q.index(5)); attempt(lambda: q.count(5)); attempt(lambda: q.remove(5)); attempt(lambda: 5 in q)
    attempt(lambda: q == collections.deque(range(9)))
print("alive")
