"""Formatting: N lines made by f-strings with widths, precisions, nesting and conversions."""

import sys
from time import perf_counter


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        return f"{self.cents / 100:{spec or '.2f'}} EUR"


def line(i, width):
    name = f"item-{i:05d}"
    price = Money(i * 37 % 9973)
    return f"{name!r:>{width}}|{i:<8x}|{i / 7:10.4f}|{price}|{price:09.1f}|{i % 2 == 0}"


def kernel(n):
    total = 0
    for i in range(n):
        text = line(i, 12 + i % 5)
        total = (total * 31 + len(text) + ord(text[-7])) % 1000003
    return [total, line(n, 14).split("|")[2:]]


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {
    100: [325049, ["   14.2857", "37.00 EUR", "0000037.0 EUR", "True"]],
    200_000: [98290, ["28571.4286", "0.34 EUR", "0000000.3 EUR", "True"]],
}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    assert kernel(100) == KNOWN[100]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "fstrings", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
