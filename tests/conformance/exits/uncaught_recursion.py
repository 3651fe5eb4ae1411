# Uncaught RecursionError.
# exit status: 1
import sys

sys.setrecursionlimit(300)


def down(n):
    return down(n + 1)


print("going down")
down(0)
