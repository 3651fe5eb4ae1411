"""Computed attributes: properties, descriptors and __getattr__, read and written N times."""

import sys
from time import perf_counter


class Positive:
    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, instance, owner=None):
        return getattr(instance, self.slot)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(value)
        instance.__dict__[self.slot] = value


class Box:
    width = Positive()

    def __init__(self, width, height):
        self.width = width
        self._height = height

    @property
    def height(self):
        return self._height

    @height.setter
    def height(self, value):
        self._height = value

    @property
    def area(self):
        return self.width * self.height

    def __getattr__(self, name):
        if name == "corners":
            return 4
        raise AttributeError(name)


def kernel(n):
    box = Box(2, 3)
    total = 0
    for i in range(n):
        box.height = i % 17
        if i % 4 == 0:
            box.width = i % 13
            total += box.corners
        total += box.area + box.height
    assert not hasattr(box, "nothing")
    return total


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {100: 5991, 1_100_000: 62700443}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 1_100_000
    assert kernel(100) == KNOWN[100]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "properties", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
