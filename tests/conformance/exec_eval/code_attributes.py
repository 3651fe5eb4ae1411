# co_ attributes of functions, generators, coroutines, classes and lambdas.
def f(a, b=1, /, c=2, *args, d, e=3, **kw):
    """The doc."""
    x = a
    y = lambda: x
    global G
    G = "const"
    return len(args), y


def names(flags):
    table = {1: "OPT", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKW", 16: "NESTED", 32: "GEN", 128: "CORO",
             512: "ASYNCGEN", 0x4000000: "DOC", 0x8000000: "METHOD"}
    return [n for v, n in table.items() if flags & v]


co = f.__code__
print(co.co_name, co.co_qualname, co.co_argcount, co.co_posonlyargcount, co.co_kwonlyargcount, co.co_nlocals)
print(co.co_varnames, co.co_cellvars, co.co_freevars, co.co_names)
print(co.co_firstlineno, names(co.co_flags), "const" in co.co_consts, co.co_consts[0])


async def agen():
    yield 1


async def coro(): ...


def gen():
    yield


class K:
    def m(self):
        def inner():
            return self
        return inner
    lam = lambda self: 0


for fn in (agen, coro, gen, K.m, K().m(), K.lam, (x for x in ()).gi_code):
    c = getattr(fn, "__code__", fn)
    print(c.co_qualname, names(c.co_flags), c.co_freevars, c.co_cellvars)
print(f.__code__ == f.__code__, (lambda: 1).__code__ == (lambda: 2).__code__)
lines = [ln for _, _, ln in co.co_lines() if ln]
print(sorted(set(ln - co.co_firstlineno for ln in lines)))
print(len({*co.co_positions()}) > 3, type(co.co_code).__name__, len(co.co_code) % 2, co.co_stacksize > 0)
try:
    co.co_name = "x"
except AttributeError as e:
    print(e)
