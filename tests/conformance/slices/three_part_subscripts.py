# o[start:stop:step]: what is made, what is called with a slice object, what fails and where.
import sys
import traceback
import zlib


class Shows:
    def __getitem__(self, key):
        return key

    def __class_getitem__(cls, key):
        return ("class", key)


class List(list):
    def __getitem__(self, key):
        return ("own", key, super().__getitem__(key))


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __repr__(self):
        return f"Index({self.n})"


big = 2**100
bounds = None, 0, 1, 3, 7, 100, -1, -3, -100, big, -big, True, Index(2), "x", 1.5
steps = None, 1, 2, 3, -1, -2, 100, -100, 0, big, -big, sys.maxsize, -sys.maxsize - 1, False, Index(-1), Index(0), "x", 1.5
containers = [0, 1, 2, 3, 4, 5, 6], (0, 1, 2, 3, 4, 5, 6), "abcdefg", "äöü", b"abcdefg", range(7), List([1, 2, 3]), [], 5, {}


def taken(o, start, stop, step):
    try:
        return o[start:stop:step]
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for o in containers:
    print(repr(o), zlib.crc32(repr([taken(o, a, b, c) for a in bounds for b in bounds for c in steps]).encode()))
    print([taken(o, a, b, c) for a in bounds[:8] for b in (None, 2, -2) for c in steps])
print([len(str(taken(containers[0], a, b, c))) for a in bounds for b in bounds for c in steps])
print(Shows()[1:2:3], Shows()[::], Shows()[:"a":None], Shows[1:2:3], Shows()[1:2:3, 4:5:6], Shows()[::][0:1])
word = "w17"
print(word[::-1], word[::-1][::-1], [word[i::2] for i in range(4)], [word[:i:-1] for i in range(4)])


class Loud:
    def __init__(self, name):
        self.name = name

    def __index__(self):
        print("asked", self.name)
        return 1

    def __del__(self):
        print("gone", self.name)


def loud():
    print([1, 2, 3][Loud("start"):Loud("stop"):Loud("step")])
    kept = Loud("kept")
    print("and", [1, 2, 3][kept::1])


loud()


def fails(o, step):
    return (o
            [1:2:step])


for o, step in ([1, 2], 0), (5, 1), ("abc", "x"):
    try:
        fails(o, step)
    except Exception:
        print(traceback.format_exc())


def unbound():
    x = [1, 2, 3]
    y = x[::step]
    step = 1
    return y


try:
    unbound()
except UnboundLocalError as e:
    print(e)


def same(x, i):
    a = x[::-1]
    b = x[i:(i := 2):1]
    return a, b, a is not x, x[::1] is x, i


print(same([1, 2, 3], 0), same((1, 2, 3), 0), same("abc", 0))
y = [10, 20, 30, 40]
y[1:3] = y[2:0:-1]
print(y, y[slice(None, None, -1)])
del y[::2]
y[::1] = y[::-1]
print(y)
