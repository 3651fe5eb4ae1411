# What async with says about objects that break its protocol, and exit order.
def drive(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        print("ok", e.value)
    except BaseException as e:
        print(type(e).__name__, "|", e)


class M:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        print("enter", self.name)
        return self.name

    async def __aexit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is None)
        return self.swallow


class SyncOnly:
    def __enter__(self): ...
    def __exit__(self, *a): ...


class NoExit:
    async def __aenter__(self): ...


class EnterNotAwaitable:
    def __aenter__(self):
        return 1

    async def __aexit__(self, *a): ...


class ExitNotAwaitable(M):
    def __aexit__(self, *a):
        return True


async def use(x, boom=None):
    async with x as v:
        if boom:
            raise boom
        return v
    return "swallowed"


async def sync_use(x):
    with x:
        pass


async def nested():
    async with M("a") as a, M("b", True) as b:
        print(a, b)
        raise KeyError("k")
    return "after"


for c in (use(M("m")), use(M("e"), ValueError("v")), use(M("s", True), ValueError("v")),
          use(SyncOnly()), use(NoExit()), use(EnterNotAwaitable()),
          use(ExitNotAwaitable("x")), use(3), sync_use(M("sync")), nested()):
    drive(c)
