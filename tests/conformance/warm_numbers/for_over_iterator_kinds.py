# One for site iterates over every kind of iterable in turn.
import collections
import io
import itertools


def gen(n):
    for i in range(n):
        yield i


class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10


class It:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


def consume(x):
    out = []
    for v in x:
        out.append(v)
    return out


kinds = [[1, 2], (3, 4), "ab", b"ab", bytearray(b"z"), {5: 6}, {7}, frozenset([8]), range(2), gen(2), Seq(), It(),
         {1: 2}.items(), {1: 2}.values(), enumerate("x"), zip("ab", "cd"), map(str, [1]), filter(None, [0, 1]),
         reversed([1, 2]), iter([9]), io.StringIO("l1\nl2"), collections.deque([1]), collections.OrderedDict(q=1),
         itertools.chain([1], "z"), itertools.islice(itertools.count(), 2), memoryview(b"m"), iter(lambda c=iter([1, 2, 0]): next(c), 0),
         (i for i in "g"), type("D", (dict,), {})(k=1), type("L", (list,), {})([1])]
for _ in range(50):
    consume([1, 2, 3])
for k in kinds:
    print(type(k).__name__, consume(k))
for bad in (5, None, object, 1.5, lambda: 1, type("B", (), {"__iter__": lambda s: 3})(), type("N", (), {"__iter__": None})()):
    try:
        consume(bad)
    except TypeError as e:
        print(e)


class Bad:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("in next")


try:
    consume(Bad())
except KeyError as e:
    print("KeyError", e)
print(consume([1, 2, 3]))
