# Subscript sites whose container and index types change in a warm loop.
class Dyn:
    def __getitem__(self, i):
        return ("dyn", i)


class L(list):
    def __getitem__(self, i):
        return ("L", super().__getitem__(i))


class Miss(dict):
    def __missing__(self, k):
        return ("miss", k)


class Cls:
    def __class_getitem__(cls, i):
        return ("cls", i)


class Idx:
    def __index__(self):
        return 1


def get(c, i):
    return c[i]


cases = [([1, 2, 3], 1), ((1, 2, 3), 2), ("abc", 0), ({"k": "v"}, "k"), ([1, 2, 3], -1), ([1, 2, 3], True), ([1, 2], Idx()),
         (Dyn(), 1), (L([5]), 0), (Miss(), "z"), (Cls, 3), (b"ab", 1), (range(5), 3), ([1, 2, 3], slice(1, None)),
         ({1: "int"}, 1.0), (list, int), ("abc", slice(None, None, -1)), (memoryview(b"xy"), 0), ({(1, 2): 3}, (1, 2))]
for c, i in cases:
    for _ in range(150):
        r = get(c, i)
    print(r)
for bad in (([1], 5), ([1], -2), ((), 0), ("a", 9), ({}, "k"), ([1], "x"), ([1], 1.0), ("s", None), (3, 0), (None, 1),
            ({}, []), ([1], 2 ** 70), (int, 3), (len, 0), ((1,), slice("a", 2)), ([1], slice(None, None, 0))):
    try:
        get(*bad)
    except Exception as e:
        print(type(e).__name__, e)


def store(c, i, v):
    c[i] = v
    return c


for _ in range(500):
    store([0, 1], 1, 5)
print(store({}, 1, 2), store(bytearray(b"ab"), 0, 90), store([1, 2, 3], slice(0, 2), "xyz"))
for bad in (((1,), 0, 1), ("s", 0, "x"), ([], 0, 1), (3, 0, 0), ({}, [], 1), (bytearray(1), 0, 256), (range(3), 0, 1)):
    try:
        store(*bad)
    except Exception as e:
        print(type(e).__name__, e)
