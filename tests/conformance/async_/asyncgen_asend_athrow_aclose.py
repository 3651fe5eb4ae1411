# asend, athrow and aclose driven by hand.
def step(aw):
    try:
        aw.send(None)
    except StopIteration as e:
        return "->", e.value
    except BaseException as e:
        return type(e).__name__, str(e)
    return "suspended"


async def echo():
    got = None
    try:
        while True:
            try:
                got = yield got
            except ValueError as e:
                got = f"caught {e}"
    finally:
        print("cleanup")


g = echo()
print(step(g.asend("early")))
print(step(g.asend(None)))
print(step(g.asend("a")))
print(step(g.athrow(ValueError("v"))))
print(step(g.asend([1])))
print(step(g.aclose()))
print(step(g.asend(None)))
print(step(g.aclose()))
print(step(g.athrow(KeyError("late"))))

g = echo()
print(step(g.aclose()))
g = echo()
print(step(g.athrow(ValueError("first"))))
g = echo()
print(step(g.__anext__()))
print(step(g.athrow(TypeError("through"))))
print(step(g.__anext__()))

aw = echo().asend(None)
print(step(aw))
print(step(aw))
