# cr_ attributes and inspect.getcoroutinestate through the life of a coroutine.
import inspect
import types


@types.coroutine
def pause(v):
    got = yield v
    return got


async def work():
    a = await pause("one")
    b = await pause("two")
    return a, b


c = work()
print(inspect.getcoroutinestate(c), c.cr_running, c.cr_await is None)
try:
    c.send("early")
except TypeError as e:
    print(e)
print(c.send(None))
print(inspect.getcoroutinestate(c), type(c.cr_await).__name__, c.cr_frame.f_lineno)
print(c.send(11))
print(c.cr_frame.f_locals)
try:
    c.send(22)
except StopIteration as e:
    print("value", e.value)
print(inspect.getcoroutinestate(c), c.cr_frame)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
print(c.__name__, c.__qualname__, c.cr_code.co_name)
for bad in (iter, next, list):
    d = work()
    try:
        bad(d)
    except TypeError as e:
        print(e)
    d.close()
