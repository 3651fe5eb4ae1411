"""Pancake flips over all permutations of N numbers: list indexing and slice assignment."""

import sys
from time import perf_counter


def kernel(n):
    count = list(range(1, n + 1))
    numbers = list(range(n))
    most, checksum, sign, r = 0, 0, 1, n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        first = numbers[0]
        if first:
            stack = numbers[:]
            flips = 0
            while first:
                stack[:first + 1] = stack[first::-1]
                flips += 1
                first = stack[0]
            if flips > most:
                most = flips
            checksum += sign * flips
        sign = -sign
        while True:
            if r == n:
                return [checksum, most]
            numbers.insert(r, numbers.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {7: [228, 16], 9: [8629, 30]}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    assert kernel(7) == KNOWN[7]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "fannkuch", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
