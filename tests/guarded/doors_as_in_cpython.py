# What stands for the process's behaves as that: operators of proxies, errors of imports, hooks of sys, tracing.
import builtins
import collections
import inspect
import io
import sys
import traceback
import types

proxy = types.MappingProxyType({1: "a"})
print(proxy | collections.UserDict({2: "b"}), collections.UserDict({2: "b"}) | proxy, proxy == collections.UserDict({1: "a"}))


class Keeps:
    def __eq__(self, other):
        self.got = other
        return True

    def __ror__(self, other):
        self.got = other
        return other


keeps = Keeps()
print(proxy == keeps, type(keeps.got).__name__, keeps.got, proxy | keeps)
for name in "enum.Enum", "builtins.str", "math.pi":
    try:
        __import__(name)
    except ModuleNotFoundError as error:
        print(error.name, error)
sys.modules["halted"] = None
try:
    import halted
except ModuleNotFoundError as error:
    print(error.name, error)
print(inspect.signature(__import__), inspect.signature(id), id.__doc__)


def fails(frame, event, arg):
    sys.settrace(None)
    raise ValueError("by the tracer")


def traced():
    sys.settrace(fails)
    try:
        len([])
        helper()
    except ValueError as error:
        print([frame.name for frame in traceback.extract_tb(error.__traceback__)])


def helper():
    pass


traced()
events = []
hook, written = sys.displayhook, io.StringIO()
sys.stdout, stdout = written, sys.stdout
sys.settrace(lambda frame, event, arg: events.append(frame.f_code.co_name))
hook(42)
sys.settrace(None)
sys.stdout = stdout
print(repr(written.getvalue()), events, builtins._)
for lose in (lambda: delattr(sys, "stdout"), lambda: setattr(sys, "stdout", None)):
    lose()
    try:
        hook(1)
    except RuntimeError as error:
        sys.stdout = stdout
        print(error)
sys.stderr, stderr = io.StringIO(), sys.stderr
sys.excepthook(1, "1", 1)
print(sys.stderr.getvalue().splitlines()[-1])
sys.stdout, sys.stderr = io.StringIO(), None
sys.excepthook(ValueError, ValueError(1), None)


class Fails:
    def __del__(self):
        raise ValueError("nobody listens")


Fails()
(sys.stdout, sys.stderr), written = (stdout, stderr), sys.stdout
print(repr(written.getvalue()))
try:
    sys.unraisablehook(ValueError(1))
except TypeError as error:
    print(error)
sys.breakpointhook = lambda *args, **kwargs: print(args, kwargs)
breakpoint(1, two=2)
