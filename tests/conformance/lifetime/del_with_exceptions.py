class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name, end="; ")


def p(text): print("|", text)


def fails():
    d = D("local of failing frame")
    raise ValueError("x")


try:
    fails()
except ValueError as error:
    p("handler: the traceback keeps the frame")
p("handler left")
try:
    fails()
except ValueError as error:
    kept = error
p("exception kept"); kept = None; p("exception dropped")


def swallow():
    try:
        fails()
    except ValueError:
        p("inside handler")
    p("after handler in function")


swallow()


def finally_order():
    d = D("outer local")
    try:
        e = D("try local")
        return D("return value")
    finally:
        p("finally")


finally_order(); p("done")


def partial_call():
    def f(*a): pass
    try:
        f(D("arg 1"), D("arg 2"), 1 / 0)
    except ZeroDivisionError:
        p("arguments built so far")
    try:
        [D("item 1"), D("item 2"), 1 / 0]
    except ZeroDivisionError:
        p("display")
    try:
        D("left") + 1
    except TypeError:
        p("operand")
    p("left")


partial_call()


def loop():
    for i in range(2):
        try:
            d = D(f"iteration {i}")
            if i == 0: raise KeyError
        except KeyError:
            continue
    p("loop done")


loop(); p("loop function left")


def nested():
    try:
        try:
            raise ValueError(D("inner payload"))
        except ValueError:
            raise KeyError(D("outer payload"))
    except KeyError as e:
        p("context holds the inner one")
        e.__context__ = None
        p("context cut")
    p("end")


nested()


def generator():
    d = D("generator local")
    try: yield
    finally: p("generator finally")


g = generator(); next(g); del g; p("generator dropped")
g = generator(); next(g); g.close(); p("generator closed"); del g
