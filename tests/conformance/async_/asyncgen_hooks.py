# sys.set_asyncgen_hooks: firstiter and finalizer calls.
import sys

log = []


async def ag(tag):
    try:
        yield tag
        yield tag * 2
    finally:
        log.append(f"fin {tag}")


def first(g):
    log.append(("first", g.__name__))


def final(g):
    log.append(("final", g.ag_frame is not None))
    c = g.aclose()
    try:
        c.send(None)
    except StopIteration:
        log.append("closed")


def nxt(g):
    try:
        g.__anext__().send(None)
    except StopIteration as e:
        return e.value
    except StopAsyncIteration:
        return "end"


print(sys.get_asyncgen_hooks())
sys.set_asyncgen_hooks(first, final)
g = ag("a")
print(log)
print(nxt(g), log)
print(nxt(g), nxt(g), nxt(g))
del g
print(log)
log.clear()
g = ag("b")
print(nxt(g))
del g
print(log)
log.clear()
never = ag("c")
del never
print(log)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
try:
    sys.set_asyncgen_hooks(firstiter=1)
except TypeError as e:
    print(e)
