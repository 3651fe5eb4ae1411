x = "module"


def read(): return x
def write(value):
    global x
    x = value


def shadow():
    x = "local"
    return x, read()


def creates():
    global fresh, other
    fresh, other = 1, 2


def in_nested():
    x = "enclosing"

    def inner():
        global x
        x = "from inner"
        return x
    return inner(), x


def in_class():
    class C:
        global y
        y = "made in a class body"

        def m(self):
            return y
    return C().m(), "y" in vars(C)


write("written")
print(read(), shadow())
creates()
print(fresh, other, in_nested(), x, in_class(), y)


def loops():
    global i, handle, err, func, Klass, os_path
    for i in range(3): pass
    with open("/dev/null") as handle: pass
    def func(): return "func"
    class Klass: pass
    import os.path as os_path
    del globals()["other"]


loops()
print(i, handle.closed, func(), Klass.__name__, Klass.__qualname__, func.__qualname__, os_path.sep,
      "other" in globals())


def deletes():
    global fresh
    del fresh


deletes()
try:
    fresh
except NameError as error:
    print(error)
