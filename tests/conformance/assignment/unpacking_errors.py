class Endless:
    def __init__(self): self.asked = 0
    def __iter__(self): return self
    def __next__(self):
        self.asked += 1
        return self.asked


class NoLen:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i


class RaisesLate:
    def __iter__(self):
        yield 1
        raise KeyError("while unpacking")


def attempt(source, **names):
    try:
        exec(source, names)
        print(source, "->", {k: v for k, v in names.items() if k in "abc"})
    except Exception as error:
        print(source, "->", type(error).__name__, error)


for source in ("a, b = 1", "a, b = ()", "a, b = [1]", "a, b = 1, 2, 3", "a, b = None", "a, b = 'xyz'",
               "a, b = {1: 2}", "a, b = {1, 2, 3}", "a, *b = ()", "a, *b, c = [1]", "(a, b), c = 1, 2",
               "a, (b, c) = 1, (2,)", "[] = [1]", "() = 5",
               "*a, = 7", "a, b = iter([1])", "a, b = (x for x in range(5))", "a, b = range(2 ** 70)",
               "a, b, *c = ''", "a, b = {}.items()", "a, b = 1.5", "a, b = len", "for a, b in [(1, 2), (3,)]: pass",
               "for a, b in [1]: pass", "a, b = b'abc'"):
    attempt(source)
attempt("a, b, c = x", x=NoLen())
attempt("a, b = x", x=NoLen())
attempt("a, b = x", x=RaisesLate())
e = Endless()
attempt("a, b = x", x=e)
print(e.asked)
a = "kept"
try:
    a, b[0] = 1, 2
except NameError as error:
    print(a, error)
x = [0]
try:
    x[0], x[5], x[0] = "first", "fails", "never"
except IndexError as error:
    print(x, error)
for source in ("*a = 1", "*a, *b = 1", "a, b += 1", "f() = 1", "a + b = 1", "'s' = 1", "None = 1", "(a, True) = 1",
               "[a, f()] = 1", "x = *a", "{a} = 1", "a if b else c = 1", "lambda: 0 = 1", "__debug__ = 1",
               "a.__debug__ = 1", "(a := 1) = 2", "f'{a}' = 1", "a = b = 1 = c", "for f() in x: pass",
               "with x as 1: pass", "del f()", "del *a", "del (a, b), [c]", "import a as b.c", "del a + b",
               "...  = 1", "a < b = 1", "await x = 1", "print(a=b=1)"):
    try:
        compile(source, "<s>", "exec"); print(source, "compiles")
    except SyntaxError as error:
        print(source, "->", error.msg)
