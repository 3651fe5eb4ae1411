"""Unpacking into plain, nested and starred targets, and calls with * and **; N times."""

import sys
from time import perf_counter


def swap(a, b, *rest, c=1, **more):
    return b, a, len(rest) + c + len(more)


def kernel(n):
    pair = (1, 2)
    five = [3, 4, 5, 6, 7]
    nested = ((1, (2, 3)), [4, 5])
    options = {"c": 2, "d": 3}
    total = 0
    for i in range(n):
        a, b = pair
        c, d, e, f, g = five
        (h, (j, k)), [m, o] = nested
        a, b, c = c, a, b
        total += a + b - c + d * e - f + g + h + j - k + m * o
        if i % 8 == 0:
            first, *middle, last = five
            p, q, r = swap(*pair, *middle, **options)
            total += first + last + len(middle) + p - q + r
    return total


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {100: 4560, 1_800_000: 81900000}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 1_800_000
    assert kernel(100) == KNOWN[100]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "unpack_sequence", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
