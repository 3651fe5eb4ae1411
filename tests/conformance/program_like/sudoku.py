# A sudoku solver with constraint propagation and search over sets of candidates.
DIGITS = "123456789"
SQUARES = [r + c for r in "ABCDEFGHI" for c in DIGITS]
UNITS = ([[r + c for c in DIGITS] for r in "ABCDEFGHI"] + [[r + c for r in "ABCDEFGHI"] for c in DIGITS]
         + [[r + c for r in rs for c in cs] for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")])
UNITS_OF = {s: [u for u in UNITS if s in u] for s in SQUARES}
PEERS = {s: {p for u in UNITS_OF[s] for p in u} - {s} for s in SQUARES}
guesses = 0


class Contradiction(Exception):
    pass


def assign(vals, s, d):
    for other in vals[s].replace(d, ""):
        eliminate(vals, s, other)


def eliminate(vals, s, d):
    if d not in vals[s]:
        return
    vals[s] = vals[s].replace(d, "")
    if not vals[s]:
        raise Contradiction(s)
    if len(vals[s]) == 1:
        for p in PEERS[s]:
            eliminate(vals, p, vals[s])
    for u in UNITS_OF[s]:
        places = [q for q in u if d in vals[q]]
        if not places:
            raise Contradiction(d)
        if len(places) == 1:
            assign(vals, places[0], d)


def search(vals):
    global guesses
    open_ = [(len(vals[s]), s) for s in SQUARES if len(vals[s]) > 1]
    if not open_:
        return vals
    _, s = min(open_)
    for d in vals[s]:
        guesses += 1
        trial = dict(vals)
        try:
            assign(trial, s, d)
            return search(trial)
        except Contradiction:
            continue
    raise Contradiction("exhausted")


def solve(grid):
    vals = {s: DIGITS for s in SQUARES}
    for s, ch in zip(SQUARES, grid):
        if ch in DIGITS:
            assign(vals, s, ch)
    return search(vals)


def show(vals):
    for i, r in enumerate("ABCDEFGHI"):
        print(" ".join(vals[r + c] + ("|" if c in "36" else "") for c in DIGITS))
        if i in (2, 5):
            print("------+-------+------")


def valid(vals):
    return all({vals[s] for s in u} == set(DIGITS) for u in UNITS)


# Puzzles are carved out of a pattern grid by clearing squares.
solved = "".join(DIGITS[(3 * (r % 3) + r // 3 + c) % 9] for r in range(9) for c in range(9))
easy = "".join(ch if (i * 7) % 5 else "." for i, ch in enumerate(solved))
hard = "".join(ch if (i * 11) % 17 in (0, 2, 5, 9, 12) else "." for i, ch in enumerate(solved))
for g in (easy, hard):
    guesses = 0
    v = solve(g)
    print(g.count("."), valid(v), all(v[s] == ch for s, ch in zip(SQUARES, g) if ch != "."))
show(solve(easy))
try:
    solve("11" + "." * 79)
except Contradiction as e:
    print("no solution")
