# N queens by recursion, by generators and by bit masks, with symmetry classes.
def recursive(n):
    count = 0
    cols, d1, d2 = set(), set(), set()

    def place(r):
        nonlocal count
        if r == n:
            count += 1
            return
        for c in range(n):
            if c in cols or r + c in d1 or r - c in d2:
                continue
            cols.add(c), d1.add(r + c), d2.add(r - c)
            place(r + 1)
            cols.remove(c), d1.remove(r + c), d2.remove(r - c)
    place(0)
    return count


def generate(n, placed=()):
    r = len(placed)
    if r == n:
        yield placed
        return
    for c in range(n):
        if all(c != pc and abs(c - pc) != r - pr for pr, pc in enumerate(placed)):
            yield from generate(n, placed + (c,))


def bits(n):
    full = (1 << n) - 1

    def go(cols, l, r):
        if cols == full:
            return 1
        free, total = full & ~(cols | l | r), 0
        while free:
            b = free & -free
            free ^= b
            total += go(cols | b, (l | b) << 1, (r | b) >> 1)
        return total
    return go(0, 0, 0)


def symmetric_classes(n):
    def variants(q):
        for _ in range(4):
            yield q
            yield q[::-1]
            rot = [0] * n
            for r, c in enumerate(q):
                rot[c] = n - 1 - r
            q = tuple(rot)
    return len({min(variants(q)) for q in generate(n)})


print([recursive(n) for n in range(1, 8)])
print([sum(1 for _ in generate(n)) for n in range(1, 8)])
print([bits(n) for n in range(1, 9)])
first = next(generate(8))
print(first)
print("\n".join("".join("Q" if c == q else "." for c in range(8)) for q in first))
print([symmetric_classes(n) for n in (4, 5, 6)])
