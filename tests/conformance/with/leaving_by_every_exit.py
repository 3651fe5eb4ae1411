class CM:
    def __init__(self, log): self.log = log
    def __enter__(self): return self
    def __exit__(self, *args): self.log.append(args[0].__name__ if args[0] else "plain")


log = []


def returns():
    with CM(log):
        with CM(log):
            return "value"


def loops():
    out = []
    for i in range(4):
        with CM(log) as c:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
    else:
        out.append("else")
    return out


def generator():
    with CM(log):
        yield 1
        yield 2


def raises():
    with CM(log):
        raise KeyError


def exits():
    with CM(log):
        raise SystemExit


def return_changed():
    class R(CM):
        def __exit__(self, *args): value.append("exit")
    value = []
    with R(log):
        return value


def return_in_finally():
    with CM(log):
        try:
            return 1
        finally:
            log.append("finally before exit")


def show(f):
    log.clear()
    try:
        r = f()
        print(f.__name__, r, log)
    except BaseException as e:
        print(f.__name__, type(e).__name__, log)


show(returns); show(loops); show(lambda: list(generator())); show(raises); show(exits); show(return_changed)
show(return_in_finally)
log.clear()
g = generator(); next(g); g.close()
print(log)


def while_true():
    while True:
        with CM(log):
            try:
                break
            finally:
                log.append("f")
    return log[-2:]


print(while_true())
