class It:
    def __init__(self, n): self.n = n
    def __iter__(self): print("iter", end=" "); return self
    def __next__(self):
        if self.n == 0:
            print("stop", end=" ")
            raise StopIteration
        self.n -= 1
        return self.n


for x in It(2): print(x, end=" ")
print()
print(list(It(2)), tuple(It(1)), [*It(1)], {*It(1)}, max(It(3)), 0 in It(2), dict(zip("ab", It(2))), sum(It(3)))


class Old:
    def __getitem__(self, i):
        if i == 3: raise IndexError
        if i == 5: raise StopIteration
        return i * i


class OldStop:
    def __getitem__(self, i):
        if i == 2: raise StopIteration
        return i


class OldError:
    def __getitem__(self, i): raise KeyError(i)


class NotIter:
    def __iter__(self): return 5
class NoneIter:
    __iter__ = None
    def __getitem__(self, i): return i
class NextOnly:
    def __next__(self): return 1


for obj in (Old(), OldStop()):
    print([x for x in obj])
for obj in (OldError(), NotIter(), NoneIter(), NextOnly(), 5, None, len, object, 1.5):
    try:
        for x in obj: pass
    except Exception as error:
        print(type(error).__name__, error)
it = iter([1, 2, 3])
for x in it:
    print(x, next(it, "end"))
calls = iter([1, 2, 0, 3])
print(list(iter(lambda: next(calls), 0)))
done = iter([])
print(next(done, "default"), list(done), next(done, None))
try:
    next(done)
except StopIteration as stop:
    print(repr(stop), stop.value)
for e in ("next(5)", "next([])", "iter()", "iter(5)", "iter(5, 1)", "next()", "next(iter([]), 1, 2)", "list(5)",
          "enumerate(5)", "zip(5)", "map(1)", "sum(5)", "sorted(5)", "{*5}", "''.join(5)"):
    try:
        print(e, eval(e))
    except TypeError as error:
        print(e, "->", error)
