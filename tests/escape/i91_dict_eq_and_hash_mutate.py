# i91: gain: a dict resized while it is searched
class Evil:
    def __init__(self, d): self.d = d
    def __hash__(self): return 1
    def __eq__(self, other):
        self.d.clear()
        for i in range(50): self.d[i] = i
        return False
for _ in range(20):
    d = {}
    for k in range(5): attempt(d.__setitem__, Evil(d), k)
    attempt(lambda: d == {1: 1})
    attempt(d.pop, Evil(d), None)
    attempt(d.setdefault, Evil(d), None)
    attempt(dict.fromkeys, [Evil(d)] * 3)
s = set()
class E2(Evil): pass
for k in range(5): attempt(lambda: s.add(E2({})))
attempt(lambda: s & {E2({})}); attempt(lambda: s ^ {1}); attempt(lambda: s.update({E2({})}))
print("alive")
