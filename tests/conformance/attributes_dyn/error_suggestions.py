# AttributeError and NameError texts, name/obj fields, and suggestions in tracebacks.
import traceback


class Thing:
    def __init__(self):
        self.colour = 1

    def compute(self):
        return self.colr


def last(f):
    try:
        f()
    except Exception as e:
        print("".join(traceback.TracebackException.from_exception(e).format_exception_only()).strip())
        return e


e = last(lambda: Thing().colou)
print(e.name, type(e.obj).__name__)
last(lambda: Thing().compute())
last(lambda: [].appendd)
last(lambda: Thing.comput)
last(lambda: undefned)
undefined = 1
e = last(lambda: undefned)
print(e.name)
last(lambda: prnt)
last(lambda: (1).bit_lenght())
last(lambda: None.foo)
import collections
last(lambda: collections.OrderdDict)


def unbound():
    print(value)
    value = 1


e = last(unbound)
print(type(e).__name__, e.name)
last(lambda: setattr(3, "x", 1))
last(lambda: exec("import collections.nope"))
last(lambda: exec("from itertools import chian"))
