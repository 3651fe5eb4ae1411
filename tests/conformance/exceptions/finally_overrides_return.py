def f1():
    try:
        return "try"
    finally:
        return "finally"


def f2():
    try:
        raise ValueError("swallowed")
    finally:
        return "finally swallows"


def f3():
    for i in range(3):
        try:
            return "returned"
        finally:
            if i < 2:
                continue
            break
    return "after break"


def f4():
    while True:
        try:
            1 / 0
        finally:
            break
    return "broke out of an exception"


def f5():
    try:
        try:
            return "inner"
        finally:
            raise KeyError("from finally")
    except KeyError as error:
        return f"caught {error} {error.__context__!r}"


def f6():
    order = []
    try:
        try:
            order.append("body")
            return order
        finally:
            order.append("inner finally")
    finally:
        order.append("outer finally")


def f7():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as error:
        return repr(error.__context__), error.__suppress_context__


def f8(x):
    try:
        if x:
            return "early"
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("finally", x)


import warnings
warnings.simplefilter("ignore")
for f in (f1, f2, f3, f4, f5, f6, f7):
    print(f.__name__, f())
print(f8(1), f8(0))
