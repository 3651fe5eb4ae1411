import math

nz, nan, inf = -0.0, float("nan"), float("inf")
sign = lambda x: math.copysign(1, x)
print([sign(v) for v in (0.0, nz, 0.0 + nz, nz + nz, nz - 0.0, 0.0 - 0.0, nz * 1, nz * -1, 0 * -1.0, -0.0 ** 2,
                         (-0.0) ** 3, abs(nz), -nz, +nz, 0.0 / -5, nz % 1, round(-0.4), nz // 1, min(0.0, nz),
                         max(nz, 0.0), sum([nz, nz]), nz + 0)])
print(nz == 0, nz is nz, hash(nz) == hash(0.0), {nz: 1}[0], str(nz), [nz], (nz, 0.0), f"{nz} {nz:.1f} {nz!r}", not nz,
      nz < 0.0, int(nz), bool(nz), math.atan2(nz, -1))
print([nan < 1, nan > 1, nan == nan, nan != nan, nan <= nan, 1 < nan, nan in (nan,), nan in (float("nan"),), not nan,
       bool(nan)], max(nan, 1), max(1, nan), min(nan, 1), sorted([3, nan, 1])[0] == 3 or "order")
print(nan + 1, nan * 0, nan ** 0, 1 ** nan, inf - inf, inf * 0, inf / inf, 0 * inf, -inf + inf, inf ** 0, inf == inf,
      inf > 10 ** 400, -inf < -10 ** 400, inf == 10 ** 400, math.isnan(inf % 5), 5 % inf)
x = nan
print("nan branch" if x == x else "nan is not itself", "gt" if x > 0 else "not gt", "le" if not x > 0 else "gt",
      [v for v in (1.0, nan, 2.0) if v < 1.5], [v for v in (1.0, nan, 2.0) if not v >= 1.5])


def loop():
    n, v = 0, 0.0
    while not v > 2.0:
        v = nan if n == 3 else v + 0.5
        n += 1
        if n > 5: break
    return n, v


a = nan
a += 1
b = [nan]
b[0] += 1
print(loop(), a, b, [nan] == [nan], [nan] == [float("nan")], {nan: 1} == {nan: 1}, nan.hex(), inf.hex(), str(-nan),
      -inf, complex(nz, nz), complex(0, nz), -0j, 0j * -1, complex("nan"))
print(1e308 + 1e308, -1e308 - 1e308, 5e-324 / 2, 2.2e-308 / 1e10, 0.1 + 0.2, 1e16 + 1, 2 ** 53 + 1.0,
      9007199254740993 == 9007199254740993.0, 2 ** 53 + 1 > float(2 ** 53), 0.1 == 1 / 10)
