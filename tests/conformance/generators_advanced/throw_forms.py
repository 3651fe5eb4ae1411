# throw with an instance, a class, a class with value, and wrong arguments.
import warnings
warnings.simplefilter("ignore", DeprecationWarning)


def g():
    while True:
        try:
            yield "ready"
        except Exception as e:
            print("in", type(e).__name__, e.args, e.__traceback__ is not None)


def attempt(*a):
    it = g()
    next(it)
    try:
        print("=>", it.throw(*a))
    except BaseException as e:
        print(type(e).__name__, e)


attempt(ValueError("instance"))
attempt(ValueError)
attempt(ValueError, "text")
attempt(ValueError, ("a", "b"))
attempt(ValueError, ValueError("given"))
attempt(ValueError, None, None)
attempt(KeyboardInterrupt("base"))
attempt(3)
attempt("str")
attempt(ValueError("v"), "extra")
attempt(ValueError, "v", "not tb")
attempt(int)
new = g()
try:
    new.throw(LookupError("unstarted"))
except LookupError as e:
    print("out", e, new.gi_frame)
