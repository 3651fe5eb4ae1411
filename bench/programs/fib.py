"""Plain recursion: one call per Fibonacci number below N."""

import sys
from time import perf_counter


def kernel(n):
    return n if n < 2 else kernel(n - 1) + kernel(n - 2)


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {10: 55, 33: 3524578}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 33
    assert kernel(10) == KNOWN[10]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "fib", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
