# Plain, mutual, closure, default-argument and method recursion, and recursion through builtins.
import functools
import sys


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def y(f):
    return (lambda x: x(x))(lambda x: f(lambda v: x(x)(v)))


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Tree:
    def __init__(self, n):
        self.kids = [Tree(n - 1) for _ in range(2)] if n else []

    def count(self):
        return 1 + sum(map(Tree.count, self.kids))

    def __eq__(self, o):
        return self.kids == o.kids


print(fact(30), even(500), odd(501), fib(90), Tree(6).count(), Tree(3) == Tree(3), Tree(3) == Tree(2))
print(y(lambda f: lambda n: 0 if n == 0 else n + f(n - 1))(50))


def deep(n):
    return deep(n + 1)


for f in (lambda: deep(0), lambda: (lambda g: g(g))(lambda g: g(g))):
    try:
        f()
    except RecursionError as e:
        print(e)
old = sys.getrecursionlimit()
sys.setrecursionlimit(150)
try:
    deep(0)
except RecursionError:
    print("low limit")
finally:
    sys.setrecursionlimit(old)
sys.setrecursionlimit(5000)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(4000))
