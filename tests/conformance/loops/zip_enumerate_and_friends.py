print(list(enumerate("abc")), list(enumerate("ab", 5)), list(enumerate([], 1)), list(enumerate("a", 2 ** 63)),
      list(zip()), list(zip("ab", range(5))), list(zip("ab", [1, 2], strict=True)), list(zip(*[(1, 2), (3, 4)])))
for i, (a, b) in enumerate(zip("xy", [1, 2]), 1): print(i, a, b)
for (a, b), c in zip([(1, 2), (3, 4)], "pq"): print(a, b, c)
held = []
for pair in zip(range(3), "abc"): held.append(pair)
for pair in enumerate("ab"): held.append(pair)
print(held, len(set(map(id, held))) == 5)
print(list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(filter(None, [0, 1, "", "a"])),
      list(filter(lambda x: x > 1, range(4))), list(reversed([1, 2, 3])), list(map(str, range(3))),
      list(map(int, "12")))
d = {"a": 1, "b": 2}
for k in d: print(k, end=" ")
for k, v in d.items(): print(k, v, end=" ")
for v in d.values(): print(v, end=" ")
for k in reversed(d): print(k, end=" ")
for i, (k, v) in enumerate(sorted(d.items(), reverse=True)): print(i, k, v, end=" ")
print()
held = [item for item in d.items()]
print(held, held[0] is not held[1], sorted({3, 1, 2}), sum(x for x in (1, 2)), any(map(bool, [0, 1])), min("b", "a"),
      max([3, 1], key=lambda v: -v), sorted("bAc", key=str.lower, reverse=True))
for e in ("list(zip('ab', 'c', strict=True))", "list(zip('a', 'bc', strict=True))",
          "list(zip('a', 'b', 'cd', strict=True))", "zip(1)", "enumerate('a', 'b')",
          "list(map(lambda a: a, [1], [2]))", "list(map(5, [1]))", "reversed(5)", "list(filter(5, [1]))"):
    try:
        print(e, eval(e))
    except (TypeError, ValueError) as error:
        print(e, "->", type(error).__name__, error)


class Rev:
    def __reversed__(self): return iter("custom")
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2


print("".join(reversed(Rev())), list(reversed(Seq())), list(zip(reversed(Seq()), "ab")), next(enumerate("z")),
      next(zip("a", "b")), next(map(len, ["abc"])))
file_lines = open(__file__)
for number, line in enumerate(file_lines, 1):
    if number == 2: print(line.strip()[:40]); break
file_lines.close()
