import traceback


class Point:
    def __init__(self): self.alpha = 1
    def method(self): return alpha


def local_typo():
    counter = 1
    return countre


def builtin_typo():
    return prnit


def attribute_typo():
    return Point().alhpa


def keyword_typo():
    return sorted([], kye=1)


def argument_typo(first=1):
    return argument_typo(frist=2)


def import_typo():
    from collections import OrderDcit


def stdlib_name():
    return asyncio.run


for f in (local_typo, builtin_typo, attribute_typo, keyword_typo, argument_typo, import_typo, stdlib_name,
          Point().method):
    try:
        f()
    except Exception as error:
        line = traceback.format_exception_only(error)[-1].strip()
        print(f.__name__, "|", line.replace(__file__, "FILE"))
