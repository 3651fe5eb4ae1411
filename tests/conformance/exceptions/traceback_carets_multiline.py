import traceback


def tb(f):
    try:
        f()
    except Exception:
        print(traceback.format_exc().replace(__file__, "FILE"), end="")
        print("---")


def fail(*args, **kwargs): raise ValueError("inside")
def ident(x): return x


def call_over_lines():
    return fail(
        1,
        2,
        key=3,
    )


def argument_fails():
    return ident(
        ident(1)
        + None
    )


def binary_over_lines():
    return (1
            + 2
            + "x")


def subscript_over_lines():
    return {
        "key": 1,
    }["other"]


def chained_calls():
    return (
        "text"
        .upper()
        .missing()
        .lower()
    )


def condition():
    if (ident(True)
            and ident(None).attr):
        return 1


def comprehension():
    return [
        1 / x
        for x in
        (1, 0)
    ]


def raise_over_lines():
    raise ValueError(
        "a long "
        "message"
    )


def string():
    return f"""
    {1 / 0}
    """


def unicode_line():
    return "äöü€𝄞" + ident("é") + None + "ß"


def tabs_and_wide():
	return ident("日本") + None


for f in (call_over_lines, argument_fails, binary_over_lines, subscript_over_lines, chained_calls, condition,
          comprehension,
          raise_over_lines, string, unicode_line, tabs_and_wide):
    tb(f)
