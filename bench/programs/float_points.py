"""N points in space as objects: made, normalised and reduced to their maximum."""

import sys
from time import perf_counter


class Point:
    def __init__(self, i):
        self.x = x = (i * 37 % 1009) / 1009.0
        self.y = 1.0 - x * x
        self.z = x * self.y + 0.5

    def normalize(self):
        norm = (self.x * self.x + self.y * self.y + self.z * self.z) ** 0.5
        self.x /= norm
        self.y /= norm
        self.z /= norm

    def maximize(self, other):
        self.x = self.x if self.x > other.x else other.x
        self.y = self.y if self.y > other.y else other.y
        self.z = self.z if self.z > other.z else other.z
        return self


def kernel(n):
    points = [Point(i) for i in range(n)]
    for point in points:
        point.normalize()
    best = points[0]
    for point in points[1:]:
        best = best.maximize(point)
    return [round(best.x, 9), round(best.y, 9), round(best.z, 9)]


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {
    100: [0.885359134, 0.894427191, 0.71031285],
    450_000: [0.893538641, 0.894427191, 0.710313936],
}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 450_000
    assert kernel(100) == KNOWN[100]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "float_points", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
