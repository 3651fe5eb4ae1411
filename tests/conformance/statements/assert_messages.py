def attempt(test, message):
    try:
        assert test, message
        print("held")
    except AssertionError as error:
        print(type(error).__name__, error.args)


attempt(1, "unused")
attempt(0, "text")
attempt([], ("a", "tuple"))
attempt("", None)
try:
    assert False
except AssertionError as error:
    print(error.args)


def message():
    print("message is evaluated only on failure")
    return "late"


assert True, message()
try:
    assert not True, message()
except AssertionError as error:
    print(error)

AssertionErrorSaved = AssertionError
AssertionError = ValueError      # the statement does not look the name up
try:
    assert 0, "still"
except AssertionErrorSaved as error:
    print("builtin one:", error)
assert (lambda: True)(), "ok"
print(__debug__)
