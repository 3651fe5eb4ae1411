def show(error, depth=0):
    while error is not None:
        print(" " * depth + repr(error), "cause" if error.__cause__ else "-",
              "suppressed" if error.__suppress_context__ else "-")
        error = error.__cause__ or error.__context__
        depth += 1


def catch(f):
    try:
        f()
    except BaseException as error:
        show(error)


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        {}["missing"]


def explicit():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("caused") from e


def from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("no context shown") from None


def from_class():
    raise ValueError("x") from KeyError


def long_chain():
    try:
        try:
            try:
                raise ValueError(1)
            except ValueError:
                raise KeyError(2)
        except KeyError:
            raise IndexError(3)
    finally:
        raise OSError(4)


def cycle():
    a, b = ValueError("a"), KeyError("b")
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a                     # would make a cycle: broken by the interpreter


for f in (implicit, explicit, from_none, from_class, long_chain, cycle):
    print(f.__name__)
    catch(f)
for f in (lambda: exec("raise ValueError from 5"), lambda: exec("raise 5"), lambda: exec("raise int"),
          lambda: exec("raise None"),
          lambda: exec("raise ValueError() from int"), lambda: exec("raise")):
    catch(f)
e = ValueError()
for name, value in (("__cause__", 1), ("__context__", 2), ("__traceback__", 3), ("args", 4)):
    try:
        setattr(e, name, value)
    except TypeError as error:
        print(error)
e.__cause__ = KeyError()
print(e.__suppress_context__, e.with_traceback(None) is e)
