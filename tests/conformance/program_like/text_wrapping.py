# Greedy and optimal text wrapping, justification, columns and hyphenation.
TEXT = ("It is a small thing to break a line, yet the eye keeps the score: ragged edges tire it, "
        "rivers of white distract it, and a widow at the end of a paragraph leaves it standing alone.")


def greedy(words, width):
    lines, cur = [], []
    for w in words:
        if cur and sum(map(len, cur)) + len(cur) + len(w) > width:
            lines.append(cur)
            cur = []
        cur.append(w)
    if cur:
        lines.append(cur)
    return lines


def optimal(words, width):
    n = len(words)
    best = [0] + [float("inf")] * n
    back = [0] * (n + 1)
    for j in range(1, n + 1):
        length = -1
        for i in range(j, 0, -1):
            length += len(words[i - 1]) + 1
            if length > width:
                break
            cost = 0 if j == n else (width - length) ** 3
            if best[i - 1] + cost < best[j]:
                best[j], back[j] = best[i - 1] + cost, i - 1
    lines = []
    while n:
        lines.append(words[back[n]:n])
        n = back[n]
    return lines[::-1], best[-1]


def justify(line, width, last=False):
    if last or len(line) == 1:
        return " ".join(line).ljust(width)
    gaps = len(line) - 1
    space = width - sum(map(len, line))
    q, r = divmod(space, gaps)
    return "".join(w + " " * (q + (i < r)) for i, w in enumerate(line[:-1])) + line[-1]


def hyphenate(words, width):
    for w in words:
        while len(w) > width:
            yield w[:width - 1] + "-"
            w = w[width - 1:]
        yield w


def columns(lines, n, gap=3):
    h = -(-len(lines) // n)
    cols = [lines[i * h:(i + 1) * h] for i in range(n)]
    for row in range(h):
        yield (" " * gap).join(c[row] if row < len(c) else "" for c in cols).rstrip()


words = TEXT.split()
for f in (greedy, lambda w, k: optimal(w, k)[0]):
    ls = f(words, 32)
    for i, ln in enumerate(ls):
        print("|" + justify(ln, 32, i == len(ls) - 1) + "|")
    print()
print(optimal(words, 32)[1], optimal(words, 60)[1])
print([" ".join(x) for x in greedy(list(hyphenate("an incomprehensibilities sort".split(), 9)), 9)])
for row in columns([" ".join(x).ljust(22) for x in greedy(words, 22)], 2):
    print(row)
print(sum(len(optimal(words, w)[0]) for w in range(20, 60)))
