import sys


def names(frame):
    out = []
    while frame:
        out.append(frame.f_code.co_name)
        frame = frame.f_back
    return out


def a(): return b()
def b(): return [c() for _ in range(1)][0]
def c(): return names(sys._getframe())


class C:
    body = names(sys._getframe())
    def m(self): return names(sys._getframe())
    @property
    def p(self): return names(sys._getframe())
    def __getattr__(self, name): return names(sys._getframe())
    def __add__(self, o): return names(sys._getframe())
    def __enter__(self): return names(sys._getframe())
    def __exit__(self, *a): pass
    def __iter__(self): yield names(sys._getframe())
    def __getitem__(self, i): return names(sys._getframe())
    def __repr__(self): return str(names(sys._getframe()))


print(a(), C.body, C().m(), C().p, C().nothing, C() + 1, next(iter(C())), C()[0], repr(C()))
with C() as n: print(n)
print(sorted([1], key=lambda v: print(names(sys._getframe())) or v), list(map(lambda v: names(sys._getframe()), [1])))


def gen(): yield names(sys._getframe())
def outer_gen(): yield from gen()


print(next(outer_gen()), list(names(sys._getframe()) for _ in range(1)), (lambda: names(sys._getframe()))())
exec("print(names(sys._getframe()))")
print(eval("names(sys._getframe())"))


def depth(n): return sys._getframe(n).f_code.co_name
def caller(): return [depth(0), depth(1), depth(2)]


print(caller())
for bad in (100, "x", -1):
    try:
        print(depth(bad))
    except (ValueError, TypeError) as error:
        print(error)
f = sys._getframe()
print(f.f_globals is globals(), f.f_locals is globals(), f.f_builtins["len"] is len, f.f_back, f.f_lineno, f.f_trace,
      f.f_code.co_filename == __file__, repr(f).endswith("code <module>>"))


def attributes():
    frame = sys._getframe()
    first = frame.f_lineno
    second = frame.f_lineno
    return second - first, frame is sys._getframe(), frame.f_back is f, frame


*rest, caller_is_module, dead = attributes()
print(rest, caller_is_module, dead.f_back is f, dead.f_lineno - attributes.__code__.co_firstlineno,
      sorted(dead.f_locals))
dead.clear()
print(dead.f_locals)
try:
    f.clear()
except RuntimeError as error:
    print(error)
