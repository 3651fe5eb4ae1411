import decimal, fractions

values = [0, 1, -1, 2 ** 53, 2 ** 53 + 1, 2 ** 63, 2 ** 64, 0.0, 1.0, 0.5, float(2 ** 53), float(2 ** 63), 1e300,
          True, False, fractions.Fraction(1, 2), decimal.Decimal("0.5")]
for a in values:
    print(repr(a), "".join("<=>"[(a > b) - (a < b) + 1] + ("!" if (a == b) != (not a != b) else "") for b in values))
print(1 == 1.0 == 1 + 0j == True, 1 < 1.5 < 2, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53),
      10 ** 400 > 1e308, -10 ** 400 < float("-inf"), 3 == "3", None == 0, () == [], "a" == b"a", 1j == 1,
      0.1 + 0.2 == 0.3)
print(hash(1) == hash(1.0) == hash(fractions.Fraction(1)) == hash(decimal.Decimal(1)),
      hash(0.5) == hash(fractions.Fraction(1, 2)), len({1, 1.0, True, 1 + 0j}), {1.0: "a", 1: "b"})
print([1, 2.0] == [1.0, 2], (1, "a") < (1, "b"), (1, 2) < (1, 2, 0), [1] < [2, 0],
      (0, nan := float("nan")) == (0, nan), max([1, 2.5, 2]), min((1, 0.5), (1, 0.4)), sorted([3, 1.5, True, -2.0]))
for e in ("1 < '1'", "1j < 2j", "None < None", "1 < None", "(1, 'a') < (1, 2)", "[1] < (1,)", "{} < {}",
          "sorted([1, 'a'])", "max(1, 'a')", "max()", "min([])", "1.5 >= 'x'", "(1,) > 5"):
    try:
        print(e, eval(e))
    except (TypeError, ValueError) as error:
        print(e, "->", type(error).__name__, error)
i = 0
while i < 2.5: i += 1
print(i, [x for x in range(-2, 3) if -1.5 < x < 1.5], 5 if 2 ** 70 > 2.0 ** 69 else 6, 3 != 3.0, not 3 < 3.0,
      0 == -0.0, 0 == False, "" == 0)
