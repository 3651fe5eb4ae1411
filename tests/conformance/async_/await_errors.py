# Error texts for objects that cannot be awaited.
import warnings

warnings.simplefilter("ignore")


def drive(c):
    try:
        c.send(None)
    except StopIteration as e:
        print("returned", e.value)
    except BaseException as e:
        print(type(e).__name__, e)
    finally:
        c.close()


class NotIter:
    def __await__(self):
        return 5


class ReturnsCoro:
    def __await__(self):
        return inner()


async def inner():
    return 1


async def await_(x):
    return await x


def gen():
    yield 1


drive(await_(3))
drive(await_(None))
drive(await_("text"))
drive(await_([]))
drive(await_(gen()))
drive(await_(NotIter()))
drive(await_(ReturnsCoro()))
drive(await_(inner))
c = inner()
drive(c)
drive(await_(c))
c2 = inner()
drive(await_(c2))
try:
    c2.send(None)
except RuntimeError as e:
    print(e)
