# Which part of a line the carets of a traceback mark, for many expression kinds.
import traceback


class T:
    attr = None


t = T()
d = {"k": None}


def binop():
    return 1 + (2 / 0) * 3


def sub():
    return d["k"]["deep"] + d["x"]


def attr():
    return t.attr.missing.other


def call():
    return len(1) + max(2, 3)


def chain():
    return t.attr(1)(2)


def multi():
    return sum(
        [1,
         "x"]
    )


def unpack():
    a, (b, c) = 1, 2


def compare():
    return 1 < 2 < "x" < 4


def setitem():
    d["k"]["z"] = 1


def aug():
    x = 1
    x += "s"


def fstr():
    return f"a {1 / 0} b"


def raised():
    raise ValueError("plain raise")


def loop():
    for i in 5:
        pass


def with_():
    with 5 as x:
        pass


def lam():
    return (lambda: 1 / 0)()


def comp():
    return [1 / i for i in (1, 0)]


for f in (binop, sub, attr, call, chain, multi, unpack, compare, setitem, aug, fstr, raised, loop, with_, lam, comp):
    try:
        f()
    except Exception as e:
        print("".join(traceback.format_exception(e)[2:]).replace(__file__, "FILE"), end="")
