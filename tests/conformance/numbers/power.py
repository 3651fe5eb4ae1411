print(2 ** 10, (-2) ** 3, -2 ** 2, 2 ** -1, 0 ** 0, 0.0 ** 0, 2 ** 0.5, 4 ** 0.5, (-8) ** (1 / 3), 10 ** 20, 2 ** 100,
      (-1) ** 1000, 1 ** 10 ** 10, 0 ** 5, (-2.0) ** 2, 2 ** 3 ** 2, (2 ** 3) ** 2)
print(pow(3, 4, 5), pow(-3, 3, 7), pow(3, -1, 7), pow(2, 10 ** 18, 10 ** 9 + 7), pow(5, 0, 1), pow(3, 4, -5),
      pow(True, 2), pow(2, 3.0), 1j ** 2, (1 + 1j) ** 3, 2 ** 1j, 0j ** 0, 2.5 ** 3, 1e10 ** 30)
x = 3; x **= 4; print(x); x **= -1; print(x); x = 2; x **= 0.5; print(x); x = -1; x **= 0.5; print(round(x.imag, 9))
x = 2 ** 31; x **= 2; print(x); x = True; x **= 2; print(x, type(x).__name__)
for e in ("0 ** -1", "0.0 ** -2", "pow(2, -1, 4)", "pow(2, 3, 0)", "2 ** 'a'", "pow(2.0, 3, 5)", "pow('a', 2)",
          "10.0 ** 400", "(-10.0) ** 401", "0j ** -1", "2 ** None", "pow(2, 3, 4.0)", "[] ** 2", "-2 ** 'x'"):
    try:
        print(e, "=", eval(e))
    except (ArithmeticError, TypeError, ValueError) as error:
        print(e, "->", type(error).__name__, error)


class P:
    def __pow__(self, o, mod=None): return "pow", o, mod
    def __rpow__(self, o, mod=None): return "rpow", o, mod
    def __ipow__(self, o): return "ipow", o


p = P()
print(p ** 2, 2 ** p, pow(p, 2), pow(p, 2, 3), pow(2, p)); p **= 5; print(p)
print([n ** 2 for n in (2 ** 15, 2 ** 16, 2 ** 30, 2 ** 31, 2 ** 32, -2 ** 31)],
      [2 ** n for n in (29, 30, 31, 59, 60, 61, 62, 63, 64)], [(-2) ** n for n in (30, 31, 61, 62, 63, 64)],
      [7 ** n for n in range(0, 30, 7)])
