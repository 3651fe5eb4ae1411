import sys


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


before = sys.getrecursionlimit()
print(before)
a = depth()
sys.setrecursionlimit(500)
b = depth()
sys.setrecursionlimit(3000)
c = depth()
sys.setrecursionlimit(before)
print(abs(a - before) < 30, abs(b - 500) < 30, abs(c - 3000) < 30, c - b == 2500)


def sum_to(n): return n and n + sum_to(n - 1)


sys.setrecursionlimit(20000)
print(sum_to(15000))
sys.setrecursionlimit(before)
for value in (0, -1, "a", 2 ** 40, 1.5):
    try:
        sys.setrecursionlimit(value)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)


def nest():
    sys.setrecursionlimit(5)


try:
    (lambda: (lambda: (lambda: (lambda: (lambda: (lambda: nest())())())())())())()
except RecursionError as error:
    print(error)
print(sys.getrecursionlimit() == before)


def exact(n):
    """The deepest call that works does not depend on how often we try."""
    return [depth() for _ in range(n)]


print(len(set(exact(5))))
