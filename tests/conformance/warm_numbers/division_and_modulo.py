# Division, floor division and modulo over signs, types, zero and huge values in warm loops.
def div(a, b):
    try:
        return a / b, a // b, a % b
    except ZeroDivisionError as e:
        return str(e)
    except OverflowError as e:
        return str(e)


for _ in range(1000):
    div(7, 2)
for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (7.5, 2), (-7.5, 2), (7, -2.5), (0, 5), (0, -5), (-0.0, 5),
             (1, 0), (1.0, 0), (1, 0.0), (0.0, 0.0), (2 ** 100, 3), (-2 ** 100, 7), (2 ** 100, 2 ** 90), (10 ** 400, 2.0),
             (10 ** 400, 10 ** 399), (1, 10 ** 400), (True, 2), (5, True), (float("inf"), 2), (5, float("inf")),
             (-5, float("inf")), (2 ** 63, -1), (-2 ** 63, -1)):
    r = div(a, b)
    if isinstance(r, str):
        print(a if abs(a) < 1e20 else "big", b, r)
    else:
        print(*(x if abs(x) < 10 ** 40 or isinstance(x, float) else f"~2^{int(x).bit_length()}" for x in r), [type(x).__name__ for x in r])
total = 0
for i in range(1, 2001):
    total += (i * 7919 % 1013) - (-i // 3) + divmod(-i, 7)[1]
print(total)
for code in ("divmod(1, 0)", "pow(0, -1)", "1 % 0", "1.0 // 0", "pow(2, -1, 4)", "pow(1, 1, 0)", "2 << -1", "0.0 ** -1",
             "(1 + 1j) / 0", "(-8) ** (1/3)", "2 ** -2", "1 << 10**30"):
    try:
        print(code, eval(code))
    except (ZeroDivisionError, ValueError, OverflowError, MemoryError) as e:
        print(code, type(e).__name__, e)
