def show(e, indent=0):
    pad = "  " * indent
    print(f"{pad}{e!r} ctx={e.__context__!r} cause={e.__cause__!r}")
    if isinstance(e, BaseExceptionGroup):
        for sub in e.exceptions:
            show(sub, indent + 1)


def run(f):
    print(f.__name__)
    try:
        f()
    except BaseException as e:
        show(e, 1)


def naked_raise():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise


def new_exception():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")


def two_new():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as e:
        raise KeyError("a") from e
    except* TypeError:
        raise IndexError("b")


def raise_named():
    try:
        raise ExceptionGroup("g", [ValueError(1), ValueError(2)])
    except* ValueError as e:
        raise e


def raise_part():
    try:
        raise ExceptionGroup("g", [ValueError(1), ValueError(2)])
    except* ValueError as e:
        raise e.exceptions[0]


def reraise_all():
    try:
        raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)])])
    except* ValueError:
        raise
    except* TypeError:
        raise


def naked_single():
    try:
        raise ValueError("single")
    except* ValueError:
        raise


def nested_star():
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
        except* ValueError:
            pass
    except* TypeError as e:
        print("  outer star", repr(e))


for f in (naked_raise, new_exception, two_new, raise_named, raise_part, reraise_all, naked_single, nested_star):
    run(f)
