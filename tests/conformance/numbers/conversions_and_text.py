print(int("  -42_000 "), int("0x1F", 16), int("0b101", 0), int("z", 36), int(3.99), int(-3.99), int("٣"), int(b"12"),
      float("1e3"), float(" -inf "), float("1_0.5"), complex("1+2j"), float.fromhex("0x1.8p1"), int(True))
print(str(10 ** 30), repr(0.1), repr(1e16), repr(1e-5), 1e22, 1.0, 100000.0, 123456789012345680.0, 1e15, 0.00001,
      5e-324, 1.7976931348623157e308, -1e-10, 2.0 ** 70, 1.1, 1 / 3, 1e5, 1234.5678)
print(hex(255), oct(-8), bin(10), hex(2 ** 70), (0.5).as_integer_ratio(), (3.0).is_integer(), (10).as_integer_ratio(),
      (1.5).hex(), (255).to_bytes(2, "little"), round(2.5), round(3.5), round(-2.5), round(1.005, 2), round(15, -1),
      round(25, -1), round(1234.5, -2), round(2.675, 2), type(round(2.0)).__name__, type(round(2.0, 0)).__name__)
import math
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.9), math.gcd(12, 18), math.isqrt(10 ** 20), abs(-2 ** 63),
      divmod(-7, 2), divmod(7.5, 2), (5).__index__(), (2.0).__int__(), math.fsum([0.1] * 10), sum([0.1] * 10),
      math.hypot(3, 4))


class Num:
    def __init__(self, **k): self.__dict__.update(k)
class HasInt(Num):
    def __int__(self): return self.r
class HasIndex(Num):
    def __index__(self): return self.r
class HasFloat(Num):
    def __float__(self): return self.r
class HasTrunc(Num):
    def __trunc__(self): return 5


cases = ((int, HasInt(r=3)), (int, HasInt(r=3.0)), (int, HasIndex(r=4)), (int, HasTrunc()), (int, HasFloat(r=1.5)),
         (float, HasFloat(r=2.5)), (float, HasFloat(r=2)), (float, HasIndex(r=7)), (float, HasInt(r=7)),
         (hex, HasIndex(r=255)), (hex, HasInt(r=1)), (range, HasIndex(r=3)), ([1, 2].__getitem__, HasIndex(r=1)),
         ([1, 2].__getitem__, HasIndex(r="x")), (int, "1.5"), (int, ""), (int, "1__0"), (int, None), (float, "abc"),
         (float, ""), (float, None), (int, "9" * 5000), (complex, "1 + 2j"), (bin, 1.0), (int, float("nan")),
         (str, 10 ** 5000), (chr, 1.5), (round, "a"))
for f, v in cases:
    try:
        print(f.__name__, type(v).__name__, f(v))
    except (TypeError, ValueError, OverflowError) as error:
        print(f.__name__, type(v).__name__, "->", type(error).__name__, error)
