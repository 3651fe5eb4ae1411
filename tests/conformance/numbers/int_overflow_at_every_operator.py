edges = [2 ** 29 - 1, 2 ** 29, 2 ** 30 - 1, 2 ** 30, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 60 - 1, 2 ** 60, 2 ** 61,
         2 ** 62 - 1, 2 ** 62, 2 ** 63 - 1, 2 ** 63, 2 ** 64 - 1, 2 ** 64]
edges += [-e for e in edges] + [0, 1, -1]


def check(a, b):
    """Every result is verified through an identity that uses other operators."""
    assert (a + b) - b == a and (a - b) + b == a, (a, b)
    assert a * b == -(-a * b) and (a * b - a) == a * (b - 1), (a, b)
    if b:
        q, r = a // b, a % b
        assert divmod(a, b) == (q, r) and q * b + r == a and (r == 0 or (r < 0) == (b < 0)) and abs(r) < abs(b), (a,
            b)
    assert (a & b) + (a | b) == a + b and (a ^ b) == (a | b) - (a & b), (a, b)
    assert ~a == -a - 1 and -(-a) == a and abs(a) >= 0
    assert (a < b) == (b > a) == (not a >= b) and (a == b) == (not a != b)
    c = a; c += b; assert c == a + b
    c = a; c -= b; assert c == a - b
    c = a; c *= b; assert c == a * b
    c = a; c |= b; c &= ~b; assert c == a & ~b
    c = a; c ^= b; assert c ^ b == a
    return 1


print(sum(check(a, b) for a in edges for b in edges), "pairs hold")
for a in (2 ** 29, 2 ** 30, 2 ** 31, 2 ** 60, 2 ** 61, 2 ** 62, 2 ** 63):
    print(a - 1 + 1, -a - 1, (a - 1) + (a - 1), (a - 1) * (a - 1), -a * a, -a // -1, (a - 1) << 1, -(-a), abs(-a), ~a)
x = 1
seen = []
for i in range(70):
    x += x
    if i in (28, 29, 30, 31, 59, 60, 61, 62, 63, 64): seen.append(x)
print(seen)
x = 2 ** 61 - 3
for i in range(6): x += 1
y = -2 ** 61 + 3
for i in range(6): y -= 1
print(x, y, x + y, x - y, [k for k in range(2 ** 61 - 2, 2 ** 61 + 2)], [k for k in range(2 ** 63 - 2, 2 ** 63 + 2)],
      len(range(2 ** 62)), range(2 ** 70)[-1])
f = 1
for i in range(1, 26): f *= i
print(f, f // 7 ** 3, f % 10 ** 9 + 7)
