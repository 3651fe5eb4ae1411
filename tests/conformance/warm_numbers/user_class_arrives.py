# Arithmetic sites warmed with ints meet a class with every operator, forward and reflected.
class N:
    def __init__(self, tag="N"):
        self.tag = tag


for name in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod".split():
    setattr(N, f"__{name}__", lambda self, o, n=name: f"{n}({self.tag},{o})")
    setattr(N, f"__r{name}__", lambda self, o, n=name: f"r{n}({self.tag},{o})")
for name in "neg pos invert abs".split():
    setattr(N, f"__{name}__", lambda self, n=name: f"{n}({self.tag})")


def ops(a, b):
    return [a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a << b, a >> b, a & b, a | b, a ^ b]


def unary(a):
    return [-a, +a, ~a, abs(a)]


for i in range(2000):
    r = ops(i + 1, 3)
    u = unary(i)
print(r, u)
n = N()
print(ops(n, 2))
print(ops(2, n))
print(unary(n), n @ 1, 1 @ n, divmod(n, 1), divmod(1, n))
print(ops(7, 2))


class Sub(int):
    def __add__(self, o):
        return "sub add"

    def __radd__(self, o):
        return "sub radd"


print(Sub(1) + 2, 2 + Sub(1), Sub(5) - 1, type(Sub(5) - 1).__name__)


def plus(a, b):
    return a + b


total = [plus(i, 1) if i != 1500 else plus(i, Sub(1)) for i in range(2000)]
print(total[1499:1502])
