s = "Hello, World"
print(s[0], s[-1], s[2:5], s[::-1], s[::2], s[-3:], s[:-3], s[100:], s[5:2], s[::-3], s[slice(1, None, 4)])
print(s.upper(), s.swapcase(), s.find("o"), s.rfind("o"), s.find("z"), s.index("W"), s.count("l"),
      s.replace("l", "L", 2), s.partition(", "), s.rpartition("z"))
print("a,b,,c".split(","), "a b  c ".split(), "a,b,c".rsplit(",", 1), "  x ".strip(), "xxaxx".strip("x"),
      "a\nb\r\nc\x85d".splitlines(True), "".split(), "".split(","))
print("abc".center(9, "*"), "abc".ljust(5) + "|", "7".zfill(3), "-7".zfill(4), "a\tb".expandtabs(4), "ab".join("123"),
      "prefix_x".removeprefix("prefix_"), "x.py".removesuffix(".py"))
print("abc".startswith(("x", "ab")), "abc".endswith("c", 1, 2), "abc".translate({97: "A", 98: None, "c": 1}),
      "abc".translate(str.maketrans("ab", "xy", "c")), "a1".isalnum(), "٣".isdigit(), "½".isnumeric(), "".isalpha())
print("abc" < "abd", "a" < "B", "" < "a", "abc" > "ab", "é" > "z", max("hello"), sorted("hello"), "a" * 3 + "b" * -1,
      list("ab"), "ell" in s, "b" "a" > "a" "b")
for expr in ("s[1.0]", "s['a']", "s[None]", "s[50]", "s.index('zz')", "s[::0]", "s.split('')", "s.startswith(1)",
             "s.join(1)", "s.replace('a')", "s.center('x')", "s.nothing()", "s.find()", "setattr(s, 'x', 1)",
             "s.__setitem__", "','.join(['a', 1])", "str.upper(5)", "str.upper()", "int('1_0__0')", "s.encode(5)",
             "s.expandtabs('')"):
    try:
        print(expr, eval(expr))
    except Exception as error:
        print(expr, "->", type(error).__name__, error)
try:
    s[0] = "J"
except TypeError as error:
    print(error)
try:
    del s[0]
except TypeError as error:
    print(error)
