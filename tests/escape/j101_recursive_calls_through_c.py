# j101: gain: recursion through C functions
import functools
def f(n): return list(map(f, [n + 1]))
attempt(f, 0)
class A:
    def __getattr__(self, n): return getattr(self, n + "x")
    def __repr__(self): return repr(self)
    def __eq__(self, other): return self == other
    def __hash__(self): return hash(self)
    def __call__(self): return self()
    def __iter__(self): return iter(self)
    def __getitem__(self, i): return self[i]
    def __bool__(self): return bool(self)
    def __add__(self, o): return self + o
a = A()
for action in (lambda: a.x, lambda: repr(a), lambda: a == 1, lambda: hash(a), a, lambda: iter(a), lambda: a[0], lambda: bool(a), lambda: a + 1):
    attempt(action)
it = iter([1])
for _ in range(50000): it = map(abs, it)
attempt(next, it)
def g():
    yield from g()
attempt(list, g())
print("alive")
