# j99: gain: widths of formats
for make in (lambda n: "x".ljust(n), lambda n: "x".center(n), lambda n: "x".zfill(n), lambda n: f"{1:>{n}}", lambda n: "%*d" % (n, 1), lambda n: f"{1.5:.{n}f}"):
    attempt(make, 2 * 10 ** 9)
