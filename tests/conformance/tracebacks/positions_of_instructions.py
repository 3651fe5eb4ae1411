import traceback


def where(f):
    try:
        f()
    except Exception as error:
        frames = [fr for fr in traceback.extract_tb(error.__traceback__) if fr.name == f.__name__]
        fr = frames[-1]
        print(f.__name__, fr.lineno - f.__code__.co_firstlineno, (fr.end_lineno or 0) - f.__code__.co_firstlineno,
              fr.colno, fr.end_colno)


class B: pass


b, none, zero, xs, d = B(), None, 0, [1], {}


def load_global(): return undefined_thing
def attr(): return b.missing
def attr_chain(): b.__class__.missing.x
def store_attr(): none.x = 1
def del_attr(): del b.missing
def sub(): return xs[5]
def store_sub(): xs[5] = 1
def del_sub(): del xs[5]
def call(): return none(1, 2)
def call_kw(): return len(xs, x=1)
def method(): return xs.append(1, 2)
def add(): return 1 + (none + 2) * 3
def compare(): return 1 < none
def contains(): return 1 in none
def unary(): return -none
def inplace(): x = 1; x += none
def unpack(): a, b2 = xs
def unpack_star(): a, b2, *c = xs
def loop():
    for i in none: pass
def with_(): 
    with none: pass
def raise_(): raise ValueError("x")
def raise_from(): raise ValueError("x") from 5
def assert_(): assert zero, "no"
def imp(): import nosuchmodule_x
def imp_from(): from os import nosuchname_x
def fstr(): return f"{1} {none.x} {2}"
def fmt(): return f"{none:5}"
def star(): return [*none]
def dstar(): return {**none}
def callstar(): return print(*none)
def lam(): return (lambda: none.x)()
def comp(): return [i.x for i in xs]
def cond(): return 1 if none.x else 2
def boolop(): return xs and none.x or 1
def slice_(): return xs["a":]
def set_(): return {[], 1}
def nested(): return print(len(none) + 1, end="")
def ret_local():
    return local_unbound
    local_unbound = 1
def dele():
    x = 1; del x; del x
def yielding(): return list(i / zero for i in xs)
def match_():
    match none:
        case B(1, 2, 3) | zero.x.y: pass
def walrus(): return (y := none.x)
def tern_call(): return len(xs)(1)
def pow_(): return 2 ** none
def matmul(): return xs @ xs
def cls():
    class C(none): pass
def dec():
    @none
    def f(): pass


for f in [v for v in list(globals().values()) if callable(v) and hasattr(v, "__code__") and v is not where]: where(f)
