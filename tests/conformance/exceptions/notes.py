import traceback

e = ValueError("base")
e.add_note("first note")
e.add_note("second\nwith two lines")
print(e.__notes__, str(e))
print("".join(traceback.format_exception_only(e)), end="")
try:
    e.add_note(5)
except TypeError as error:
    print(error)
e2 = ValueError()
print(hasattr(e2, "__notes__"))
e2.__notes__ = "not a list"
print("".join(traceback.format_exception_only(e2)), end="")
try:
    e2.add_note("x")
except TypeError as error:
    print(error)


def annotate():
    try:
        int("x")
    except ValueError as error:
        error.add_note("while reading the number")
        raise


try:
    annotate()
except ValueError as error:
    print(error, error.__notes__, len(list(traceback.walk_tb(error.__traceback__))))
g = ExceptionGroup("g", [e])
g.add_note("on the group")
print("".join(traceback.format_exception_only(g)), end="")
e3 = KeyError("k")
e3.__notes__ = [1, None]
print("".join(traceback.format_exception_only(e3)), end="")
