# An uncaught exception with cause and context: the last line is the outermost one.
# exit status: 1
def low():
    raise KeyError("low")


def mid():
    try:
        low()
    except KeyError as e:
        raise ValueError("mid") from e


def high():
    try:
        mid()
    except ValueError:
        raise RuntimeError("high")


print("start")
try:
    high()
finally:
    print("finally")
