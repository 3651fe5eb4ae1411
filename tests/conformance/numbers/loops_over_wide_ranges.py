print(list(range(5)), list(range(2, 10, 3)), list(range(5, 0, -2)), list(range(0)), list(range(3, 3)),
      list(range(0, -3)), len(range(0, 10, 3)), range(10)[2:8:2], range(5)[::-1], range(10)[-1])
for start in (2 ** 31 - 2, 2 ** 61 - 2, 2 ** 62 - 2, 2 ** 63 - 2, -2 ** 63 - 1, 2 ** 64 - 1):
    print([i for i in range(start, start + 4)], [i for i in range(start + 3, start, -1)],
          sum(range(start, start + 3)))


def loop(*args):
    out = []
    for i in range(*args):
        out.append(i)
        i = "rebinding does not matter"
    return out, i if out else None


print(loop(3), loop(2 ** 63, 2 ** 63 + 2), loop(0, 2 ** 64, 2 ** 63), loop(-2 ** 63, 2 ** 63, 2 ** 62), loop(True, 3),
      loop(1, 0))
n = 3
for i in range(n):
    n = 100
print(i, n, 5 in range(0, 10, 5), 5.0 in range(10), "a" in range(3), range(3) == range(0, 3, 1),
      range(0) == range(5, 5), hash(range(3)) == hash(range(0, 3)), range(3).index(2), range(2 ** 70).index(2 ** 69),
      range(10).count(4), repr(range(0, 5, 2)), range(1, 10, 3).stop)
it = iter(range(3)); next(it); print(list(it), it.__length_hint__(), list(reversed(range(2, 8, 3))))
for e in ("range('a')", "range(1.0)", "range(1, 2, 0)", "range()", "range(1, 2, 3, 4)", "len(range(2 ** 64))",
          "range(3)[5]", "range(3)['a']", "range(3).index(9)", "setattr(range(3), 'start', 1)", "range(None)"):
    try:
        print(e, eval(e))
    except (TypeError, ValueError, OverflowError, IndexError, AttributeError) as error:
        print(e, "->", type(error).__name__, error)
total = 0
for i in range(10 ** 18, 10 ** 18 + 1000): total += i & 7
for i in range(1000, 0, -7): total += i
for i in reversed(range(5)): total = total * 2 + i
print(total, [x for x in range(20) if x % 3 == 0 if x % 2], [i * j for i in range(3) for j in range(i, 3)])
