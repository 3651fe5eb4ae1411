"""Control, bound by C: powers, factorials, gcd and decimal text of integers with N digits."""

import sys
from math import factorial, gcd, isqrt
from time import perf_counter


def kernel(n):
    a, b = 7 ** n, 11 ** n
    total = 0
    for i in range(2000):
        c = a * b + i
        total += (c % 1000003) + gcd(a + i, b - i) % 1009
        total += pow(3, n // 3 + i, c) % 1009
        if i % 8 == 0:
            total += isqrt(c) % 1009 + factorial(n // 4 + i) % (10 ** 9 + 7)
            assert int(str(a)) == a
    return total


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {20: 122751009916, 3000: 123545172195}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    assert kernel(20) == KNOWN[20]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "big_ints", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
