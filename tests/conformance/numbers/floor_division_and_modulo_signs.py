for a in (7, -7, 0, 1, -1):
    print([(a // b, a % b, divmod(a, b)) for b in (3, -3, 7, -7, 1, -1)])
for a in (7.5, -7.5, 0.0, -0.0):
    print([(a // b, a % b) for b in (2, -2, 2.5, -2.5)])
inf, nan = float("inf"), float("nan")
print(5 // inf, -5 // inf, 5 % inf, -5 % inf, 5 % -inf, inf // 2, inf % 2, nan // 1, 1e300 // 1e-10, -0.0 % 5,
      0.0 % -5, 1 % 1.5)
print(2 ** 64 // 3, -2 ** 64 // 3, 2 ** 64 % -3, (-2 ** 64) % 10, 2 ** 64 // -2 ** 32, (2 ** 64 + 1) % 2 ** 32,
      -(2 ** 63) // -1, True // True, 7 // True)
print(7 / 2, -7 / 2, 6 / 3, 2 ** 64 / 2 ** 60, 10 ** 400 / 10 ** 399, 1 / 3, -1 / 2 ** 62, (2 ** 53 + 1) / 1,
      2 ** 1024 // 2 ** 1023)
for e in ("1 // 0", "1 % 0", "1 / 0", "1.0 // 0", "1.0 % 0", "1.0 / 0", "divmod(1, 0)", "divmod(1.0, 0)", "0 / 0",
          "0.0 / 0.0", "2 ** 64 // 0", "1j / 0", "1j // 1", "1j % 1", "10 ** 400 / 1", "10 ** 400 * 1.0",
          "False % False", "pow(0, -1)",
          "0.0 ** -1", "1e308 * 10", "(1e308) ** 2", "2.0 ** 1025", "int(inf)", "int(nan)", "round(inf)"):
    try:
        print(e, "=", eval(e))
    except (ArithmeticError, TypeError, ValueError) as error:
        print(e, "->", type(error).__name__, error)
x = -7; x //= 2; y = -7; y %= 3; z = 7; z /= 2; w = 7.5; w //= 2; v = -7.5; v %= 2
print(x, y, z, w, v)
