# Conway's life on a set of live cells: still lifes, oscillators, a glider and the r-pentomino.
from collections import Counter


def step(cells):
    counts = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}


def parse(text):
    return {(x, y) for y, row in enumerate(text.split("/")) for x, ch in enumerate(row) if ch == "#"}


def show(cells, w, h):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(w)) for y in range(h))


def period(cells, limit=40):
    seen = {}
    for gen in range(limit):
        key = frozenset(cells)
        if key in seen:
            return seen[key], gen - seen[key]
        seen[key] = gen
        cells = step(cells)
    return None


def normal(cells):
    mx, my = min(x for x, _ in cells), min(y for _, y in cells)
    return frozenset((x - mx, y - my) for x, y in cells)


glider = parse(".#./..#/###")
g = glider
for gen in range(5):
    print(f"gen {gen}")
    print(show(g, 6, 6))
    g = step(g)
shifted = glider
for _ in range(4):
    shifted = step(shifted)
print(shifted == {(x + 1, y + 1) for x, y in glider}, normal(shifted) == normal(glider))
for name, text in (("block", "##/##"), ("blinker", "###"), ("toad", ".###/###."), ("beacon", "##../##../..##/..##"),
                   ("pulsar-ish", "#####"), ("lonely", "#")):
    print(name, period(parse(text)))
r = parse(".##/##./.#.")
history = []
for gen in range(120):
    history.append(len(r))
    r = step(r)
print(history[:12], max(history), len(r))
