import traceback


def lines(error):
    return [(f.name, f.line) for f in traceback.extract_tb(error.__traceback__)]


def run(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error, lines(error)[1:])


run(lambda: [1 // x for x in (1, 0)])
run(lambda: {x: undefined for x in (1,)})
run(lambda: list(1 // x for x in (1, 0)))
run(lambda: [next(i) for i in [iter([])]])
run(lambda: list(next(i) for i in [iter([])]))
run(lambda: {[] for x in (1,)})
run(lambda: {[]: 1 for x in (1,)})
run(lambda: [a for a, b in [(1, 2, 3)]])
run(lambda: [x for x in (1, 2) if x.missing])
run(lambda: [x for x in None])


def stops():
    raise StopIteration("inner")


run(lambda: [stops() for _ in (1,)])
run(lambda: list(stops() for _ in (1,)))
out = []
try:
    [out.append(x) or 1 / (x - 2) for x in range(5)]
except ZeroDivisionError:
    print(out)


def in_finally():
    x = "kept"
    try:
        return [1 / 0 for x in range(2)]
    except ZeroDivisionError:
        return x
    finally:
        print("finally sees", x)


print(in_finally())
