"""Deep recursion with two parameters: Ackermann's function, rows 0 to 2, up to column N."""

import sys
from time import perf_counter


def ackermann(row, column):
    if row == 0:
        return column + 1
    if column == 0:
        return ackermann(row - 1, 1)
    return ackermann(row - 1, ackermann(row, column - 1))


def kernel(n):
    # Row 2 at column c recurses 2c + 5 deep at most; the limit of 1000 stays out of reach.
    total = 0
    for column in range(0, min(n, 400), 8):
        total += ackermann(2, column)
    for column in range(n):
        total += ackermann(1, column)
    return total


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {20: 287, 580: 188820}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 580
    assert kernel(20) == KNOWN[20]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "ackermann", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
