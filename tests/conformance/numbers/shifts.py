for a in (1, -1, 5, -5, 0, 2 ** 31, -2 ** 31, 2 ** 62, -2 ** 63, 2 ** 64 + 1):
    print(a, [a << s for s in (0, 1, 28, 29, 30, 31, 59, 60, 61, 62, 63, 64)])
    print([a >> s for s in (0, 1, 2, 29, 30, 31, 32, 60, 61, 62, 63, 64, 65, 1000)])
print(0 << 10 ** 10, 0 >> 10 ** 30, 5 >> 10 ** 30, -5 >> 10 ** 30, True << 3, True >> True, 1 << True)
x = 1
for _ in range(66): x <<= 1
y = x
for _ in range(65): y >>= 1
print(x, y)
x = -1; x <<= 31; print(x); x >>= 40; print(x)
for e in ("1 << -1", "1 >> -1", "1 << 1.0", "1.0 << 1", "'a' << 1", "0 << -1", "1 >> None"):
    try:
        print(e, eval(e))
    except (ValueError, TypeError) as error:
        print(e, "->", type(error).__name__, error)
try:
    1 << 2 ** 70
except (OverflowError, MemoryError) as error:
    print(type(error).__name__, error)
h = 14695981039346656037
for c in b"hash me": h = ((h ^ c) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
print(h, hex(h), h >> 32 | h << 32 & 0xFFFFFFFF, (h ^ h >> 33).bit_length(), h.bit_count())
s = 12345
out = []
for _ in range(5):
    s ^= s << 13 & 0xFFFFFFFF; s ^= s >> 17; s ^= s << 5 & 0xFFFFFFFF
    out.append(s)
print(out)
