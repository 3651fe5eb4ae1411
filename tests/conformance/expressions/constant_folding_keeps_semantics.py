print(1 + 2 * 3 - 4, "a" * 3, (1, 2) + (3,), -5 // 2, 2 ** 10, 7 % -3, "ab"[1], (1, 2, 3)[0])
print(1 if 0 else 2, not 0, 0.1 + 0.2, 1_000, 0x1F, 0b11, 0o17, 1e3, 1j * 1j)
print(1 / 3 * 3 == 1.0, 10 ** 20, 1 << 70, ~7 & 0xFF)
for source in ("1 / 0", "1 // 0", "1 % 0", "2 ** -1 / 0", "'a'[1]", "(1,)[3]", "1 << -1", "0 ** -1"):
    code = compile(source, "<s>", "eval")   # folding must not raise at compile time
    try:
        eval(code)
    except (ArithmeticError, IndexError, ValueError) as error:
        print(source, "->", type(error).__name__, error)
print(0.0 == -0.0, str(0.0), str(-0.0), str(0.0 - 0.0), str(-0.0 - 0.0), str(-0.0 + 0.0), 0.0 * -1)
print((0.0, -0.0), [-0.0, 0.0], {0.0: "z"}[-0.0], complex(-0.0, 0.0), -0j)
print((1, 1.0, True), ((1,), (1.0,), (True,)))     # equal constants of different types stay apart


def constants():
    return 1, 1.0, True, 1 + 0j, "1", b"1", (1, 1.0), (1.0, 1)


print(constants(), [type(c).__name__ for c in constants()])
print(len("x" * 5000), len((None,) * 300), "a" "b" 'c', """d
e""", r"\n", b"\x00\xff")
