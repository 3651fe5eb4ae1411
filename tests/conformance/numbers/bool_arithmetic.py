print(True + True, True - 5, True * 2.5, -True, +False, True / 2, True // 2, True % 2, True ** 5, 2 ** True,
      abs(True))
print(True & False, True | False, True ^ True, True & 1, 1 | True, type(True & 1).__name__,
      type(True & True).__name__, type(True ^ False).__name__, type(True | 2).__name__)
print(True == 1, True is (1 == 1), True < 2, False <= 0.0, True == 1.0, {True: "t"}[1], {1: "i", True: "b", 1.0: "f"},
      [10, 20][True], "ab"[False], sum([True, True, False]))
b = True
b += 1; print(b); b = True; b &= False; print(b, type(b).__name__); b |= 1; print(b, type(b).__name__); b = True
b <<= 3; print(b); b = True; b ^= True; print(b); b = False; b -= 1; print(b)
print(bool("False"), bool(0.0), bool(-0.0), bool(float("nan")), bool(0j), bool([0]), bool(""), bool(), bool(range(0)),
      bool(b"\0"), bool(2 ** 100), bool(None), bool(...), bool(NotImplementedError))
print(int(True), float(True), str(True), repr(False), complex(True), hash(True), f"{True:d} {True:5} {True!r}",
      True.real, True.bit_length(), True.__class__.__mro__[1].__name__, isinstance(True, int), round(True),
      divmod(True, True))
print((not 0) is True, (not []) is True, (1 < 2) is True, (1 in [1]) is True, (None is None) is True,
      isinstance(1, int) is True, bool(5) is True, all(()) is True, any(()) is False, ("a" == "b") is False)
print(max(True, 2), min(False, True), sorted([True, False, 1, 0]), True if 0.1 else False, range(True, 5)[True],
      list(range(False, True)))
try:
    class B(bool): pass
except TypeError as error:
    print(error)
try:
    bool(NotImplemented)
except TypeError as error:
    print(error)
