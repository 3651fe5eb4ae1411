# i94: gain: sites whose caches go stale in mid operation
class A:
    def m(self): return 1
    x = 1
class B:
    def m(self): return 2
def call(o): return o.m(), o.x
a = A()
for _ in range(100): call(a)
class Trick:
    def __get__(self, o, t):
        A.m = lambda self: 3
        if o is not None: o.__class__ = B
        return 9
A.x = Trick()
B.x = 4
for _ in range(100): attempt(call, a)
del A.m, B.m
for _ in range(100): attempt(call, a)
A.__getattribute__ = lambda self, n: 5
attempt(call, A())
print("alive")
