# The recursion limit is the session's own: it is told what it has set, and that holds.
import sys


def deepest(n=0):
    try:
        return deepest(n + 1)
    except RecursionError as error:
        print(error)
        return n


def set_below(n):
    if n:
        return set_below(n - 1)
    sys.setrecursionlimit(20)


before = sys.getrecursionlimit()
for wrong in (0, -1, 1 << 40, "10", 1.5, None):
    try:
        sys.setrecursionlimit(wrong)
    except (OverflowError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(sys.getrecursionlimit() == before)
sys.setrecursionlimit(100)
print(sys.getrecursionlimit(), deepest())
try:
    set_below(30)
except RecursionError as error:
    print(error)
print(sys.getrecursionlimit(), deepest())
sys.setrecursionlimit(50)
print(sys.getrecursionlimit(), deepest())
sys.setrecursionlimit(before)
print(sys.getrecursionlimit() == before, deepest() > 900)
