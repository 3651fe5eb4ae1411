"""The largest singular value of an N by N matrix by power iteration: calls in nested generators."""

import sys
from time import perf_counter


def entry(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    n = len(vector)
    return [sum(entry(i, j) * vector[j] for j in range(n)) for i in range(n)]


def times_transposed(vector):
    n = len(vector)
    return [sum(entry(j, i) * vector[j] for j in range(n)) for i in range(n)]


def kernel(n):
    u = [1.0] * n
    for _ in range(10):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    dot = sum(a * b for a, b in zip(u, v))
    square = sum(b * b for b in v)
    return round((dot / square) ** 0.5, 9)


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {8: 1.270046306, 230: 1.274223787}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 230
    assert kernel(8) == KNOWN[8]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "spectral_norm", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
