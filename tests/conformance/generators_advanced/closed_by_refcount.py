# A suspended generator dropped by refcount runs its finally blocks at once, inner first.
def g(tag):
    try:
        yield tag
    except GeneratorExit:
        print("exit", tag)
        raise
    finally:
        print("finally", tag)


def chain():
    try:
        yield from g("inner")
    finally:
        print("chain finally")


def holder():
    it = g("local")
    next(it)
    print("leaving")


it = g("del")
next(it)
print("before")
del it
print("after")
holder()
c = chain()
next(c)
c = None
print("---")
for x in g("loop"):
    break
print("loop left")
x = g("never started")
del x
print(next(g("temporary")))
print([next(g("in list"))])
a, b = g("a"), g("b")
next(a), next(b)
a = b
print("rebound")
del a, b
