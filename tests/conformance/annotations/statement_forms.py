# Annotated assignments: which targets evaluate, store, or are kept.
import sys

log = []


def note(v):
    log.append(v)
    return v


class Obj:
    pass


o = Obj()
d = {}
(paren): int = 1
o.attr: note("attr ann") = note(2)
d[note("key")]: note("item ann") = 3
d[note("bare key")]: note("bare ann")
note(o).bare: int
simple: note("simple")
(bare_paren): int
print(sys.modules["__main__"].__annotations__)
print([type(x).__name__ if x is o else x for x in log], d, vars(o), paren)
try:
    simple
except NameError as e:
    print(e)


def f():
    try:
        x: int
        print(x)
    except UnboundLocalError as e:
        print(e)
    y: note("local") = 5
    t: tuple = 1, 2, *[3]
    return y, t


print(f(), log[-1])
for src in ("x, y: int", "[a]: int = 1", "f(): int", "x: int = y: int", "global q; q: int",
            "def f():\n  global z\n  z: int = 1", "x: (yield)", "x: (y := 1)", "x: await z"):
    try:
        exec(src)
        print("ok", src)
    except SyntaxError as e:
        print(e.msg)
