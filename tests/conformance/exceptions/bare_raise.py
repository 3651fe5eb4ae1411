def reraise():
    raise


try:
    reraise()
except RuntimeError as error:
    print(error)
try:
    try:
        raise ValueError("v")
    except ValueError:
        reraise()
except ValueError as error:
    print("through a call:", error)
try:
    try:
        raise ValueError("first")
    except ValueError:
        try:
            raise KeyError("second")
        except KeyError:
            pass
        raise
except ValueError as error:
    print("outer one again:", error, error.__context__)
try:
    try:
        raise ValueError("first")
    except ValueError:
        try:
            raise KeyError("second")
        except KeyError:
            raise
except KeyError as error:
    print("inner:", error, repr(error.__context__))
try:
    try:
        raise ValueError("kept")
    except ValueError as error:
        error = None
        del error
        raise
except ValueError as error:
    print(error)
try:
    try:
        raise ValueError("in finally")
    finally:
        raise
except ValueError as error:
    print(error, error.__context__)


def loop():
    for attempt in range(3):
        try:
            raise OSError(attempt)
        except OSError:
            if attempt == 2:
                raise
            continue


try:
    loop()
except OSError as error:
    print(error, error.__context__)
try:
    raise
except RuntimeError as error:
    print(error)
