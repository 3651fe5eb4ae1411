import sys


class Inspect:
    def __enter__(self): return self
    def __exit__(self, kind, value, tb):
        frame = tb.tb_frame
        print(kind is type(value), tb is value.__traceback__, tb.tb_lineno - frame.f_code.co_firstlineno,
              frame.f_code.co_name,
              sys.exception() is value)
        value.add_note("seen by exit")
        self.depth = 0
        while tb:
            self.depth, tb = self.depth + 1, tb.tb_next
        return False


def deep(n):
    if n:
        deep(n - 1)
    raise LookupError("deep")


def run():
    i = Inspect()
    try:
        with i:
            x = 1
            deep(3)
    except LookupError as error:
        print(error.__notes__, i.depth)


run()


class Chains:
    def __enter__(self): return self
    def __exit__(self, kind, value, tb): raise RuntimeError("while leaving") from value


try:
    with Chains():
        raise ValueError("body")
except RuntimeError as error:
    print(repr(error.__cause__), repr(error.__context__))


class Reraises:
    def __enter__(self): return self
    def __exit__(self, kind, value, tb): raise value


try:
    with Reraises():
        raise ValueError("same object")
except ValueError as error:
    print(error, error.__context__)
    tb, names = error.__traceback__, []
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(names)


class Bare:
    def __enter__(self): return self
    def __exit__(self, *a): raise


try:
    with Bare():
        raise OSError("bare raise in exit")
except OSError as error:
    print(error)
