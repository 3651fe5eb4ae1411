# Interpreter.call() copies a function that needs nothing from around it, whether or not it was run here before.
from concurrent import interpreters

other = interpreters.create()


def plain(a):
    import sys
    return a, sys.version_info.major


def nested():
    def inside(b):
        return b * 2
    return inside


print(other.call(plain, 1))
print(plain(2), other.call(plain, 2))
inside = nested()
print(other.call(inside, 3), inside(4), other.call(inside, 4))


def looping(n):
    return sum(i * i for i in range(n))


print(looping(10), other.call(looping, 10))
other.close()
