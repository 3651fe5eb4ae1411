# contextvars: tokens, copies, running code in a context, isolation between tasks.
import asyncio
import contextvars

v = contextvars.ContextVar("v", default=0)
w = contextvars.ContextVar("w")
print(v.get(), w.get("fallback"), v.name)
try:
    w.get()
except LookupError as e:
    print("LookupError")
tok = v.set(1)
print(v.get(), tok.old_value is contextvars.Token.MISSING, tok.var is v)
tok2 = v.set(2)
print(tok2.old_value)
v.reset(tok2)
print(v.get())
try:
    v.reset(tok2)
except RuntimeError as e:
    print(str(e).split(">")[-1].strip())
with v.set(50):
    print("with", v.get())
print("after", v.get())
ctx = contextvars.copy_context()


def inside(n):
    v.set(n)
    w.set("in")
    return v.get()


print(ctx.run(inside, 9), v.get(), ctx[v], ctx.get(w), w in contextvars.copy_context(), len(ctx))
try:
    ctx.run(ctx.run, inside, 1)
except RuntimeError as e:
    print("already entered" in str(e))


async def task(n):
    v.set(n)
    await asyncio.sleep(0)
    return v.get()


async def main():
    v.set("main")
    rs = await asyncio.gather(*(task(i) for i in range(4)))
    return rs, v.get()


print(asyncio.run(main()), v.get())


def gen():
    v.set("from gen")
    yield v.get()


print(next(gen()), v.get())
