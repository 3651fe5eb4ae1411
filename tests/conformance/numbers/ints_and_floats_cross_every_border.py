import json
import pickle
import sys

G = 2 ** 31
F = 0.5


class Box:
    __slots__ = ("i", "f")


class Plain: total, mean = 0, 0.0


def borders(i, f):
    """One int and one float travel through everything that can hold a value; nothing may change them."""
    box, plain = Box(), Plain()
    box.i, box.f = i, f
    plain.total += i
    plain.mean += f
    cell = lambda: (i, f)
    items, pair, table, group = [i, f], (i, f), {i: f, "i": i}, {i, f}

    def gen():
        yield i
        yield f

    def default(a=i, *, b=f): return a, b

    global G, F
    G, F = i, f
    return [box.i is i, box.f is f, plain.total == i, plain.mean == f, cell() == (i, f), items[0] is i, pair[1] is f,
            table[i] is f,
            f in group, list(gen()) == [i, f], default() == (i, f), (G, F) == (i, f),
            pickle.loads(pickle.dumps(pair)) == pair,
            json.loads(json.dumps(items)) == items, [v for v in items] == items,
            (lambda *a, **k: a + tuple(k.values()))(i, x=f) == pair,
            eval("i, f") == pair, sys._getframe().f_locals["i"] is i, locals()["f"] is f, max(i, i) is i,
            f"{i} {f}" == f"{str(i)} {repr(f)}"]


for i in (0, -1, 255, 2 ** 31, -2 ** 61, 2 ** 62, 2 ** 64):
    results = borders(i + 0, i / 3)
    print(i, all(results), [k for k, ok in enumerate(results) if not ok])


def kinds():
    n, out = 1, []
    for step in range(70):
        n = n * 2 + 1
        out.append(n)
    return out == [2 ** (k + 2) - 1 for k in range(70)], {type(v).__name__ for v in out}, len({v: None for v in out}), sorted(out) == out


def swap_through_containers(a, b):
    box = [a, b]
    box[0], box[1] = box[1], box[0]
    d = {"a": box[0]}
    d["a"] += box[1]
    d["b"] = d["a"] - box[0]
    return box, d


print(kinds(), swap_through_containers(1, 2.5), swap_through_containers(2 ** 61, 2 ** 61),
      swap_through_containers(0.5, 0.25))
