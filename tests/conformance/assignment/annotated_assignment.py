def t(name, value=None):
    print(name, end=" ")
    return value


x: int = t("value", 1)
y: t("annotation is not evaluated") = 2
(z): int = 3
d = {}
d["k"]: int = 4
t("object", d)[t("index", "i")]: int
class Box: pass
box = Box()
box.attr: str = "set"
t("attribute target evaluated", box).other: str
print(x, y, z, d, vars(box))


def local():
    a: int
    try:
        a
    except UnboundLocalError as error:
        print(error)
    a: int = 5
    b: undefined_and_unused = 6
    return a, b


print(local(), local.__annotations__)


class C:
    field: int
    valued: str = "v"
    (skipped): int = 1
    self_ref: "C"
    _private: int = 2
    __mangled: int = 3


print(C.__annotations__, hasattr(C, "field"), C.skipped)
w: tuple = 1, 2
v: list = *[1], 2
print(w, v)
for source in ("a, b: int", "(a, b): int = 1", "f(): int", "[a]: int", "a: int = b = 1", "x: int, y: int", "1: int",
               "a: int += 1", "def f():\n global q\n q: int = 1",
               "def f():\n x = 1\n def g():\n  nonlocal x\n  x: int = 2",
               "lambda: (x: int)", "a: (yield)", "a: (b := 1)"):
    try:
        compile(source, "<s>", "exec"); print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), "->", error.msg)
