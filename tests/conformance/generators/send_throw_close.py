def g():
    received = []
    try:
        while True:
            try:
                received.append((yield len(received)))
            except KeyError as error:
                received.append(repr(error))
                yield "handled"
    except GeneratorExit:
        print("closing with", received)
        raise
    finally:
        print("finally")


it = g()
print(next(it), it.send("a"), it.send(None), it.throw(KeyError("k")), next(it), it.throw(KeyError))
print(it.close(), it.close(), next(it, "exhausted"))
it = g()
try:
    it.throw(ValueError("before start"))
except ValueError as error:
    print(error, it.gi_frame)
try:
    g().send(1)
except TypeError as error:
    print(error)
unstarted = g()
print(unstarted.close(), list(unstarted))
it = g()
next(it)
try:
    it.throw(ZeroDivisionError("not caught"))
except ZeroDivisionError as error:
    print(error)


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


it = ignores()
next(it)
try:
    it.close()
except RuntimeError as error:
    print(error)


def returns_on_close():
    try:
        yield
    except GeneratorExit:
        return "value from close"


it = returns_on_close()
next(it)
print(it.close())
for bad in (5, "x", int, None):
    try:
        g().throw(bad)
    except TypeError as error:
        print(error)
