# A C function that returns a value and leaves an exception, or neither, is caught at the call.
try:
    import _testcapi
except ImportError:
    raise SystemExit("skipped: CPython's test extensions are not installed")


def value_and_exception():
    return _testcapi.return_result_with_error()


def neither():
    return _testcapi.return_null_without_error()


for _ in range(3):
    for f in value_and_exception, neither, _testcapi.return_result_with_error:
        try:
            f()
        except SystemError as error:
            print(error, repr(error.__cause__))
