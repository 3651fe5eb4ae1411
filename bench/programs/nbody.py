"""Five planets under gravity: floats in lists, N time steps."""

import sys
from itertools import combinations
from time import perf_counter

YEAR = 365.24
MASS = 39.47841760435743  # the sun's, in units of 4 pi squared


def planets():
    return [
        ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], MASS),
        ([4.84143144246472090, -1.16032004402742839, -0.103622044471123109],
         [0.00166007664274403694 * YEAR, 0.00769901118419740425 * YEAR,
          -0.0000690460016972063023 * YEAR], 0.000954791938424326609 * MASS),
        ([8.34336671824457987, 4.12479856412430479, -0.403523417114321381],
         [-0.00276742510726411169 * YEAR, 0.00499852801234917238 * YEAR,
          0.0000230417297573763929 * YEAR], 0.000285885980666130812 * MASS),
        ([12.8943695621391310, -15.1111514016986312, -0.223307578892655734],
         [0.00296460137564761618 * YEAR, 0.00237847173959480950 * YEAR,
          -0.0000296589568540237556 * YEAR], 0.0000436624404335156298 * MASS),
        ([15.3796971148509165, -25.9193146099879641, 0.179258772950371181],
         [0.00268067772490389322 * YEAR, 0.00162824170038242295 * YEAR,
          -0.0000951592254519715870 * YEAR], 0.0000515138902046611451 * MASS),
    ]


def energy(bodies, pairs):
    total = sum(0.5 * m * (x * x + y * y + z * z) for _, (x, y, z), m in bodies)
    for ((ax, ay, az), _, am), ((bx, by, bz), _, bm) in pairs:
        dx, dy, dz = ax - bx, ay - by, az - bz
        total -= am * bm / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def advance(bodies, pairs, dt, steps):
    for _ in range(steps):
        for ([ax, ay, az], av, am), ([bx, by, bz], bv, bm) in pairs:
            dx = ax - bx
            dy = ay - by
            dz = az - bz
            square = dx * dx + dy * dy + dz * dz
            pull = dt / (square * square ** 0.5)
            b = bm * pull
            a = am * pull
            av[0] -= dx * b
            av[1] -= dy * b
            av[2] -= dz * b
            bv[0] += dx * a
            bv[1] += dy * a
            bv[2] += dz * a
        for place, (vx, vy, vz), _ in bodies:
            place[0] += dt * vx
            place[1] += dt * vy
            place[2] += dt * vz


def kernel(n):
    bodies = planets()
    for axis in range(3):  # the sun moves so that the whole stays in place
        bodies[0][1][axis] = -sum(v[axis] * m for _, v, m in bodies) / MASS
    pairs = list(combinations(bodies, 2))
    before = energy(bodies, pairs)
    advance(bodies, pairs, 0.01, n)
    after = energy(bodies, pairs)
    assert abs(after - before) < 1e-4
    return [round(before, 9), round(after, 9)]


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {100: [-0.169075164, -0.169050762], 90000: [-0.169075164, -0.169048424]}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 90000
    assert kernel(100) == KNOWN[100]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "nbody", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
