import sys


class Custom(Exception):
    def __str__(self):
        return "text of custom"


def first():
    print("printed before")
    raise KeyError("root")


def second():
    try:
        first()
    except KeyError as error:
        raise Custom from error


print("start")
sys.stdout.flush()
second()
