import contextlib


@contextlib.contextmanager
def give(value):
    yield value


class Box: pass


box, items, d = Box(), [0, 0], {}
with give(1) as box.attr, give(2) as items[1], give(3) as d["k"], give((4, 5)) as (a, b), give("xyz") as [c, *e]:
    print(box.attr, items, d, a, b, c, e)
with give([1, (2, [3])]) as (x, (y, [z])):
    print(x, y, z)
with give(give(7)) as inner, inner as seven:
    print(seven)
with (give(1)) as p, (give(2)): print(p)
with (give(1) if x > 1 else give("conditional")) as q: print(q)
stack = contextlib.ExitStack()
with stack:
    values = [stack.enter_context(give(i)) for i in range(3)]
    stack.callback(print, "callback")
    stack.push(lambda *a: print("pushed", a[0]))
    print(values)
depth = 30
source = "".join("    " * i + f"with give({i}) as v{i}:\n" for i in range(19)) + "    " * 19 + "print(v0 + v18)\n"
exec(source)
many = "with " + ", ".join(f"give({i}) as w{i}" for i in range(15)) + ": print(w0, w14)"
exec(many)
with contextlib.suppress(ZeroDivisionError, KeyError):
    1 / 0
with contextlib.nullcontext(5) as five, contextlib.nullcontext():
    print(five)
with contextlib.redirect_stdout(None):
    print("not shown")
print("shown")


@contextlib.contextmanager
def decorator():
    print("before")
    yield
    print("after")


@decorator()
def f(): print("in f")


f(); f()
