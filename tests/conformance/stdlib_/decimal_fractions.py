# Decimal contexts, rounding and traps; Fraction arithmetic and conversions.
from decimal import (ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, DivisionByZero, Inexact, InvalidOperation,
                     getcontext, localcontext)
from fractions import Fraction

D = Decimal
print(D("0.1") + D("0.2"), D(1) / D(7), D("1.10").normalize(), D(2).sqrt(), D("1e3").to_integral_value(), D(0.1))
with localcontext() as ctx:
    ctx.prec = 5
    print(D(1) / D(3), +D("123456.789"))
print(getcontext().prec)
for r in (ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP):
    print(r, D("2.675").quantize(D("0.01"), r), D("-2.5").quantize(D(1), r))
for bad in (lambda: D(1) / 0, lambda: D("abc"), lambda: D(0) / 0, lambda: D(1) + 1.5, lambda: D("1e9999999") * D("1e999999999999999999")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e if isinstance(e, TypeError) else "")
with localcontext(Context(traps=[Inexact])):
    try:
        D(1) / 3
    except Inexact:
        print("inexact trapped")
print(D("NaN") == D("NaN"), D("-0") == 0, D("Infinity") > 10 ** 100, hash(D(5)) == hash(5), D("1.0") == 1, D(5) % D(3), D(-7) // D(2))
print(f"{D('1234567.891'):,.2f}", D("3.14").as_tuple(), D("1E+2"), str(D("1E+2").quantize(D(1))), int(D("9.99")), round(D("2.5")), divmod(D(7), 2))
F = Fraction
print(F(1, 3) + F(1, 6), F("0.125"), F(0.5), F("-3/6"), F(7, 2) // 1, F(-7, 2) % 2, F(2) ** -2, F(3, 4) < 0.8)
print(F(355, 113).limit_denominator(10), F("1.5e2"), round(F(7, 3), 2), float(F(1, 3)), F(1, 2) + 0.5, F(1, 2) == 0.5, f"{F(1, 3):.4f}")
for bad in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2)):
    try:
        bad()
    except (ZeroDivisionError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
t = F(0)
for i in range(1, 300):
    t += F(1, i * (i + 1))
print(t, sum(D(i) / 10 for i in range(2000)))
