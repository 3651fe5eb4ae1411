def first(x):
    return second(x + 1)


def second(y):
    return [third(v) for v in (y, 0)]


def third(z):
    return 10 // z


class C:
    def method(self):
        return first(-1)


print("about to fail")
try:
    C().method()
except ZeroDivisionError as error:
    error.add_note("the last line of stderr is this note")
    raise
