"""Control, bound by C: sorted, min, max, sum, set and bytes over N numbers."""

import sys
from time import perf_counter


def kernel(n):
    numbers = [(i * 2654435761) % 1000003 for i in range(n)]
    first = sorted(numbers)
    second = sorted(numbers, reverse=True)
    texts = sorted(map(str, numbers))
    assert first == second[::-1] == sorted(map(int, texts))
    unique = len(set(numbers))
    return [first[n // 2], min(numbers), max(numbers), sum(numbers), unique, texts[n // 3]]


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {
    1000: [505385, 0, 999938, 502960954, 1000, "398892"],
    300_000: [500009, 0, 1000001, 150005100781, 300000, "399995"],
}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 300_000
    assert kernel(1000) == KNOWN[1000]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "sorted_ints", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
