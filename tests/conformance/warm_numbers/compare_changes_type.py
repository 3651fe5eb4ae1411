# Comparison sites whose operands change type, with results that are not bools.
class V:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return f"lt {self.v}"

    def __gt__(self, o):
        return []

    def __eq__(self, o):
        return NotImplemented if o == "ni" else "eq"
    __hash__ = None


def lt(a, b):
    return a < b


def branch(a, b):
    if a < b:
        return "yes"
    return "no"


def eq(a, b):
    return a == b, a != b


pairs = [(1, 2), (2 ** 80, 2 ** 81), (1.5, 2), (1, float("nan")), ("a", "b"), (True, 2), ((1, 2), (1, 3)),
         (V(1), 2), (2, V(1)), ({1}, {1, 2}), (-0.0, 0), (2 ** 53, float(2 ** 53) + 1)]
for a, b in pairs:
    for _ in range(250):
        r = lt(a, b), branch(a, b)
    print(r)
for a, b in ((1, 1), (1, 1.0), (1, True), (1, "1"), (float("nan"),) * 2, (V(1), 1), (1, V(1)), (V(1), "ni"),
             (None, None), ("x" * 3, "xxx"), (2 ** 70, 2.0 ** 70)):
    for _ in range(250):
        r = eq(a, b)
    print(r)
for bad in ((1, "a"), (None, None), (1j, 2j), ([], {}), (object, 1)):
    try:
        branch(*bad)
    except TypeError as e:
        print(e)
print(branch(1, 2))
