def everything(a, b=2.5, *rest, k="k", **kw):
    total, mean, text, items = a, b, k, [a]
    shared = lambda: total
    for i in range(3):
        total += (yield total)
        mean *= 2.0
        text += str(i)
        items.append((yield [v for v in items]))
        try:
            x = yield "in try"
            if x: raise ValueError(x)
        except ValueError as error:
            yield str(error)
        finally:
            mean += (yield "in finally") or 0
    with open("/dev/null") as fh:
        closed = yield fh.closed
        nested = [(yield i), {"k": (yield i + 1)}, (1, 2.5, (yield))]
    return total, mean, text, items, shared(), rest, kw, closed, nested, i


def drive(g, values):
    out, value = [], 1 if g.gi_suspended else None
    try:
        while True:
            out.append(g.send(value))
            value = values.pop(0) if values else 1
    except StopIteration as stop:
        return out, stop.value


print(drive(everything(1), []))
print(drive(everything(2 ** 61, 0.25, "r", k="text", z=3), [2 ** 61, "item", 0, 0.5, 1, "x", "boom", 2]))
many = [everything(i, float(i)) for i in range(200)]
for _ in range(3): [next(g) if _ == 0 else g.send(1) for g in many]
print(sum(g.gi_frame.f_locals["total"] for g in many),
      {g.gi_frame.f_locals["mean"] for g in many if g.gi_frame.f_locals["a"] < 3})


def interleaved():
    gens = [iter(lambda n=n, c=[0]: c.__setitem__(0, c[0] + n) or c[0], 12 * n) for n in (1, 2)]
    return [next(g) for _ in range(3) for g in gens]


def recursive(n):
    x = n * 1.5
    if n:
        for v in recursive(n - 1):
            yield v + x
    yield x


print(interleaved(), list(recursive(4)), len({str(drive(g, [])) for g in many}))
