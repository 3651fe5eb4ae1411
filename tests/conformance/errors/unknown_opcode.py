# Code that CPython does not know is refused with its name, line and number.
import os


def f():
    pass


f.__code__ = f.__code__.replace(co_code=b"\x7f" + f.__code__.co_code[1:], co_filename="made_up.py")
for _ in range(2):
    try:
        f()
    except SystemError as error:
        print(error)
