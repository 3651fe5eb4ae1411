# i91: gain: iterators of containers that shrink
x = list(range(1000)); it = iter(x); next(it); x.clear(); list(it)
d = dict.fromkeys(range(1000)); it = iter(d.items()); next(it); d.clear(); attempt(list, it)
s = set(range(1000)); it = iter(s); next(it); s.clear(); attempt(list, it)
x = list(range(1000)); it = reversed(x); next(it); x.clear(); list(it)
class Iter:
    def __iter__(self): return self
    def __next__(self):
        x.clear()
        if len(y) > 50: raise StopIteration
        y.append(1)
        return 1
x, y = [1] * 99, []
x.extend(Iter()); y.clear(); x[10:20] = Iter(); y.clear(); x += Iter()
import itertools
t1, t2 = itertools.tee(Iter()); del t1; attempt(list, t2)
print("alive")
