# Sparse vectors and a bag-of-words search: operators, dot products, cosine ranking.
from collections import Counter
from math import sqrt


class Sparse:
    def __init__(self, items=()):
        self.d = {k: v for k, v in dict(items).items() if v}

    @classmethod
    def from_dense(cls, seq):
        return cls(enumerate(seq))

    def __getitem__(self, k):
        return self.d.get(k, 0)

    def __setitem__(self, k, v):
        if v:
            self.d[k] = v
        else:
            self.d.pop(k, None)

    def __add__(self, o):
        if isinstance(o, Sparse):
            return Sparse({k: self[k] + o[k] for k in self.d.keys() | o.d.keys()})
        return NotImplemented

    def __neg__(self):
        return self * -1

    def __sub__(self, o):
        return self + -o

    def __mul__(self, k):
        if isinstance(k, (int, float)):
            return Sparse({i: v * k for i, v in self.d.items()})
        return NotImplemented
    __rmul__ = __mul__

    def __matmul__(self, o):
        a, b = (self, o) if len(self.d) <= len(o.d) else (o, self)
        return sum(v * b.d[k] for k, v in a.d.items() if k in b.d)

    def __abs__(self):
        return sqrt(self @ self)

    def __bool__(self):
        return bool(self.d)

    def __eq__(self, o):
        return isinstance(o, Sparse) and self.d == o.d

    def __len__(self):
        return len(self.d)

    def __iter__(self):
        return iter(sorted(self.d.items()))

    def __repr__(self):
        return "<" + " ".join(f"{k}:{v}" for k, v in self) + ">"


a = Sparse.from_dense([0, 3, 0, 4])
b = Sparse({3: 1, 7: -2, 9: 0})
print(a, b, a + b, a - a, 2 * b, a @ b, abs(a), bool(a - a), len(b), a == Sparse({1: 3, 3: 4}), a[100])
a[1] = 0
a[5] += 2
print(a, list(a))
for bad in (lambda: a + 1, lambda: a * "x", lambda: a @ 3):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
docs = {"d1": "the cat sat on the mat", "d2": "the dog sat on the log", "d3": "cats and dogs", "d4": "a mat and a log and a cat"}
vecs = {k: Sparse(Counter(t.split())) for k, t in docs.items()}
df = Counter(w for v in vecs.values() for w, _ in v)


def cosine(x, y):
    return x @ y / (abs(x) * abs(y)) if x and y else 0.0


for q in ("cat mat", "dog", "log cat and", "zebra"):
    qv = Sparse(Counter(q.split()))
    ranked = sorted(((round(cosine(qv, v), 4), k) for k, v in vecs.items()), key=lambda p: (-p[0], p[1]))
    print(q, [r for r in ranked if r[0]])
acc = Sparse()
for i in range(2000):
    acc += Sparse({i % 17: 1, (i * i) % 23: -1})
print(acc, sum(v for _, v in acc))
