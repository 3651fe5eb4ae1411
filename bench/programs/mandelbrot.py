"""Points of the Mandelbrot set in an N by N raster: complex numbers one half, floats the other."""

import sys
from time import perf_counter

LIMIT = 50


def escapes_complex(c):
    z = 0j
    for i in range(LIMIT):
        if z.real * z.real + z.imag * z.imag > 4.0:
            return i
        z = z * z + c
    return LIMIT


def escapes_floats(cx, cy):
    x = y = 0.0
    for i in range(LIMIT):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return i
        y = 2.0 * x * y + cy
        x = xx - yy + cx
    return LIMIT


def kernel(n):
    inside = total = 0
    for row in range(n):
        cy = 2.0 * row / n - 1.0
        for column in range(n):
            cx = 3.0 * column / n - 2.0
            if row % 2:
                i = escapes_floats(cx, cy)
            else:
                i = escapes_complex(complex(cx, cy))
            total += i
            inside += i == LIMIT
    return [inside, total]


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {16: [73, 4629], 440: [51451, 3351589]}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 440
    assert kernel(16) == KNOWN[16]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "mandelbrot", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
