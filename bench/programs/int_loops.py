"""Integer arithmetic in a `while` loop: a linear congruential generator and its bits, N steps."""

import sys
from time import perf_counter


def kernel(n):
    state, ones, i = 12345, 0, 0
    while i < n:
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        if state & 0x10000:
            ones += 1
        else:
            ones -= i % 3
        i += 1
    return ones ^ state


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {1000: -1603858063, 3_000_000: -1550394242}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 3_000_000
    assert kernel(1000) == KNOWN[1000]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "int_loops", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
