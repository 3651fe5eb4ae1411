import sys
import traceback


def lines(f):
    try:
        f()
    except Exception as error:
        tb = error.__traceback__.tb_next
        out = []
        while tb:
            out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - f.__code__.co_firstlineno))
            tb = tb.tb_next
        print(f.__name__, type(error).__name__, out)


def fail(*a, **k): raise ValueError


def call_args():
    return max(
        1,
        fail(),
        3)


def call_itself():
    return fail(
        1,
        2,
        3)


def method_chain():
    return ("a"
            .upper()
            .lower()
            .nothing()
            .upper())


def binary():
    return (1 +
            2 *
            None +
            3)


def dict_display():
    return {
        "a": 1,
        "b": 1 / 0,
        "c": 3,
    }


def list_of_calls():
    return [
        1,
        [2,
         fail()],
    ]


def comparison():
    return (1
            < 2
            < "x")


def conditional():
    return (1
            if fail()
            else 2)


def subscript():
    return [1, 2][
        5
    ]


def comprehension():
    return [
        x
        for x in [1]
        if fail()
    ]


def unpack():
    (a,
     b) = (
        1,
    )


def assign_target():
    x = []
    x[
        3
    ] = (
        4
    )


def keyword():
    return dict(
        a=1,
        b=fail(),
    )


def decorated():
    @fail
    def g(
        x,
    ):
        pass


def default():
    def g(
        x=1,
        y=fail(),
    ):
        pass


def raise_multi():
    raise KeyError(
        1,
        2,
    )


def with_items():
    with (
        open("/dev/null"),
        fail(),
    ):
        pass


def if_test():
    if (
        1 and
        fail()
    ):
        pass


def return_multi():
    return (
        1,
        undefined,
    )


def string_parts():
    return (f"{1}"
            f"{fail()}"
            "tail")


def augmented():
    x = 1
    x += (
        "a"
    )


def assert_multi():
    assert (
        0
    ), (
        "message"
    )


def lambda_multi():
    return (
        lambda:
        fail()
    )()


def class_body():
    class C(
        object,
    ):
        x = 1
        y = fail()


for f in (call_args, call_itself, method_chain, binary, dict_display, list_of_calls, comparison, conditional,
          subscript, comprehension, unpack, assign_target, keyword, decorated, default, raise_multi, with_items,
          if_test, return_multi, string_parts, augmented, assert_multi, lambda_multi, class_body):
    lines(f)
