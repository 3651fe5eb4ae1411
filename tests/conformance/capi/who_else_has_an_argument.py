# What C code is told about the references to its arguments.
try:
    import _testcapi
except ImportError:
    raise SystemExit("skipped: CPython's test extensions are not installed")

unique = _testcapi.is_uniquely_referenced
temporary = _testcapi.pyobject_is_unique_temporary


def look():
    local = [1]
    nested = [[2]]
    print(unique(object()), unique([]), unique("a constant, too"), unique((1, 2.5)), unique(1.5), unique(10**10))
    print(temporary(object()), temporary(local), temporary([0]), temporary(nested[0]), temporary("no, not this"))
    print(temporary(len("ab") + 10**6), temporary(float("1.5")), temporary(nested))
    for _ in [0, 1]:
        print(_testcapi.pyobject_is_unique_temporary_new_object(), end=" ")
    print()


for _ in range(2):
    look()
