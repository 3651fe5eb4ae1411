"""List, dict and set comprehensions, nested and filtered: N tables built from N / 4 rows."""

import sys
from time import perf_counter


def kernel(n):
    rows = [(i, i * i % 97, f"r{i % 13}") for i in range(n // 4 + 20)]
    total = 0
    for k in range(n):
        picked = [a + b for a, b, _ in rows if b % (k % 7 + 1) == 0]
        index = {name: b for _, b, name in rows}
        seen = {b for _, b, _ in rows if b & 1}
        grid = [[x * y for x in range(4)] for y in range(6)]
        turned = [list(column) for column in zip(*grid)]
        total += sum(picked) + sum(index.values()) + len(seen) + turned[3][5]
        total += sum(a for a, b, _ in rows if b > k % 90)
    return total


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {20: 30972, 2900: 770869015}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 2900
    assert kernel(20) == KNOWN[20]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "comprehensions", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
