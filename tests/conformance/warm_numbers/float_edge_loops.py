# Float arithmetic in warm loops: rounding, infinities, nan, signed zero, conversions.
import math

x = 0.0
for i in range(2000):
    x += 0.1
print(x, repr(math.fsum([0.1] * 2000)))
x = 1.0
hist = []
for i in range(2000):
    x *= 2
    if x == math.inf:
        hist.append(i)
        x = -1.0
print(hist, x)
x, n = 1.0, 0
while x > 0:
    x /= 2
    n += 1
print(n, x)
try:
    x = 2.0
    for i in range(2000):
        x **= 2
except OverflowError as e:
    print(i, e)
nan = float("nan")
print(sum(nan == nan for _ in range(2000)), nan in [nan], [nan] == [nan], max([1, nan]), max([nan, 1]))
print(0.0 == -0.0, str(-0.0), math.copysign(1, -0.0), -0.0 + 0.0, 0 * -1.0, round(-0.4))
acc = []
for v in (2.5, -2.5, 3.5, 1e16, 1e22, 1e-7, 123456789.123456789, 5e-324, 1.7976931348623157e308):
    acc.append((repr(v), round(v) if v < 1e300 else "big", v.is_integer()))
print(*acc, sep="\n")
t = 0
for i in range(2000):
    t += i if i % 3 else i * 0.5
    if i == 1500:
        t = int(t)
print(t, type(t).__name__)
for c in ("int(float('nan'))", "int(float('inf'))", "float('1e999')", "float('1_0.5')", "int('1__0')", "float(10**400)", "round(1e308, -308)"):
    try:
        print(c, eval(c))
    except (ValueError, OverflowError) as e:
        print(c, type(e).__name__, e)
