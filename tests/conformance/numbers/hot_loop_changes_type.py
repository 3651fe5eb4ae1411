def add(a, b): return a + b


def run(pairs): return [add(a, b) for a, b in pairs]


print(run([(i, 1) for i in range(50)])[-1], run([(0.5, 1.5)] * 50)[-1], run([("a", "b")] * 3)[-1],
      run([([1], [2])] * 3)[-1], run([(2 ** 62, 2 ** 62), (1, 2.5), (True, 1), (1j, 1)]))


class V:
    def __add__(self, o): return "V+"
    def __radd__(self, o): return "+V"


print(run([(V(), 1), (1, V()), (1, 2), (1.5, V())]))


def accumulate(values):
    total = 0
    kinds = []
    for v in values:
        total += v
        kinds.append(type(total).__name__)
    return total, kinds


print(accumulate([1, 2, 2 ** 61, 2 ** 61, 0.5, 1j]), accumulate([True, False, 3]), accumulate([-1, 1.0, -2 ** 80]))


def compare(a, b): return [a < b, a <= b, a == b, a != b, a > b, a >= b]


for a, b in ((1, 2), (1.5, 1), (2 ** 64, 1.5), ("a", "b"), ([1], [1, 2]), (1, True), (-0.0, 0)):
    for _ in range(20): r = compare(a, b)
    print(a, b, r)
try:
    for pair in [(1, 2)] * 20 + [(1, "x")]: compare(*pair)
except TypeError as error:
    print(error)


def negate(v): return -v, not v, ~v if isinstance(v, int) else None


print([negate(v) for v in (5, 0, 2 ** 62, -2 ** 62, 1.5, 0.0, True, -1)])


def index(container, keys): return [container[k] for k in keys]


print(index([1, 2, 3], [0, -1, True]), index("abc", [0, -1]), index((1, 2), [1]),
      index({0: "zero", 1.0: "one"}, [0, 1, True, 0.0]), index(range(5), [2, -1]), index(b"ab", [0]),
      index(memoryview(b"ab"), [1]))
for c, k in (([1], 1), ([1], -2), ((), 0), ("", 0), ({}, 1), ([1], "a"), ([1], 2 ** 70), (b"", 0)):
    try:
        for _ in range(3): index([1, 2], [0])
        index(c, [k])
    except (LookupError, TypeError) as error:
        print(type(error).__name__, error)


def div(a, b): return a / b, a // b, a % b


print([div(a, b) for a, b in ((7, 2), (7.0, 2), (-7, 2), (2 ** 64, 3), (True, 2), (7, -2.5))])
