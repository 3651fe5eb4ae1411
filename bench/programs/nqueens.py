"""Queens on an N by N board, the first in its left half: a recursive generator and sets."""

import sys
from time import perf_counter


def place(n, row, columns, up, down):
    if row == n:
        yield []
        return
    for column in range(n if row else n // 2):
        if column in columns or row + column in up or row - column in down:
            continue
        columns.add(column)
        up.add(row + column)
        down.add(row - column)
        for rest in place(n, row + 1, columns, up, down):
            yield [column] + rest
        columns.remove(column)
        up.remove(row + column)
        down.remove(row - column)


def kernel(n):
    solutions = list(place(n, 0, set(), set(), set()))
    assert len({tuple(s) for s in solutions}) == len(solutions)
    return len(solutions)


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {6: 2, 12: 7100}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    assert kernel(6) == KNOWN[6]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "nqueens", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
