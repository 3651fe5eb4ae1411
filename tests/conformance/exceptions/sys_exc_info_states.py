import sys


def state(): return repr(sys.exception()), sys.exc_info()[0]


print(state())
try:
    raise ValueError("a")
except ValueError:
    print(state())
    try:
        raise KeyError("b")
    except KeyError:
        print(state())
    print(state())
    try:
        pass
    finally:
        print("finally", state())
print(state())
try:
    try:
        raise OSError("c")
    finally:
        print("finally", state())
except OSError:
    pass
for i in range(2):
    try:
        raise IndexError(i)
    except IndexError:
        if i == 0:
            continue
        break
print(state())


def returns_inside():
    try:
        raise ValueError("returned out of")
    except ValueError:
        return state()


print(returns_inside(), state())


class Exit:
    def __enter__(self): print("enter", state())
    def __exit__(self, *args):
        print("exit", state(), args[0])
        return True


try:
    raise ValueError("around")
except ValueError:
    with Exit():
        raise KeyError("in with")
    print(state())
print(state(), [state() for _ in range(1)])
try:
    raise LookupError("x")
except LookupError:
    f = lambda: state()
    print(f(), [state()[1] for _ in range(1)], list(state()[1] for _ in range(1)))
