# warnings.warn attributes lines by stacklevel, and filters by module, category and once.
import os
import warnings


def deprecated(level):
    warnings.warn("old", DeprecationWarning, stacklevel=level)


def caller(level):
    deprecated(level)


def top(level):
    caller(level)


with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    for lv in (1, 2, 3, 4):
        top(lv)
    for x in w:
        print(os.path.basename(x.filename), x.lineno, x.category.__name__, x.message)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("default")
    for _ in range(3):
        caller(2)
    for i in range(2):
        warnings.warn(f"msg {i}")
    print([str(x.message) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        caller(1)
    except DeprecationWarning as e:
        print("raised", e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("ignore")
    warnings.filterwarnings("always", message="keep", category=UserWarning)
    warnings.warn("keep me")
    warnings.warn("drop me")
    warnings.warn(UserWarning("keep instance"))
    print([str(x.message) for x in w])
for bad in (("m", int), ("m", UserWarning, "x")):
    try:
        warnings.warn(*bad)
    except TypeError as e:
        print(str(e).split(", not")[0])


@warnings.deprecated("use new_func")
def old_func():
    return "still works"


with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(old_func(), [str(x.message) for x in w], old_func.__deprecated__)
