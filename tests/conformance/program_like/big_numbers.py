# Big integers: factorials, fibonacci three ways, digits of pi and e, primes, collatz, gcd chains.
from functools import reduce


def fact(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


def fib_loop(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def fib_fast(n):
    if n == 0:
        return 0, 1
    a, b = fib_fast(n >> 1)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n & 1 else (c, d)


def fib_matrix(n):
    def mul(x, y):
        (a, b), (c, d) = x
        (e, f), (g, h) = y
        return (a * e + b * g, a * f + b * h), (c * e + d * g, c * f + d * h)
    r, m = ((1, 0), (0, 1)), ((1, 1), (1, 0))
    while n:
        if n & 1:
            r = mul(r, m)
        m = mul(m, m)
        n >>= 1
    return r[0][1]


def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if a % n == 0:
            continue
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def egcd(a, b):
    return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))


f = fact(200)
print(len(str(f)), str(f)[:20], sum(map(int, str(f))), f % (10 ** 49) == 0, f.bit_length())
print(fib_loop(1000) == fib_fast(1000)[0] == fib_matrix(1000), str(fib_loop(1000))[-12:])
g = pi_digits()
print("".join(str(next(g)) for _ in range(60)))
e = reduce(lambda acc, k: acc + 10 ** 70 // fact(k), range(60), 0)
print(str(e)[:60])
print([p for p in range(80) if is_prime(p)], is_prime(2 ** 89 - 1), is_prime(2 ** 91 - 1), is_prime(561))
gcd, x, y = egcd(2 ** 80 + 1, 3 ** 50)
print(gcd, (2 ** 80 + 1) * x + 3 ** 50 * y == gcd)
n = 2 ** 64
print(n * n // 3, -n // 7, -n % 7, n ^ (n - 1), ~n, n >> 60, (n << 3) | 5, divmod(-(10 ** 30), 10 ** 15 + 1))
h, steps = 27, 0
while h != 1:
    h = h // 2 if h % 2 == 0 else 3 * h + 1
    steps += 1
print(steps, int("zz", 36), int("-0b101", 0), 10 ** 25 == int("1" + "0" * 25), hash(2 ** 61 - 1), (2 ** 100).to_bytes(13, "big").hex())
