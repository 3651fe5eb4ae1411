# send, next and throw on a generator that is new, suspended, running and finished.
import inspect


def g():
    got = yield "first"
    print("got", got)
    got = yield "second"
    print("got", got)
    return "result"


def attempt(f, *a):
    try:
        print("=>", f(*a))
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, "value", "-"))


it = g()
print(inspect.getgeneratorstate(it))
attempt(it.send, 1)
attempt(it.send, None)
print(inspect.getgeneratorstate(it))
attempt(it.send, "x")
attempt(next, it)
print(inspect.getgeneratorstate(it))
attempt(next, it)
attempt(it.send, 5)
attempt(it.throw, KeyError("late"))
print(it.close(), it.close())


def self_running():
    print(inspect.getgeneratorstate(me))
    attempt(next, me)
    attempt(me.send, 1)
    attempt(me.close)
    attempt(me.throw, ValueError)
    yield "alive"


me = self_running()
attempt(next, me)
attempt(next, me)
