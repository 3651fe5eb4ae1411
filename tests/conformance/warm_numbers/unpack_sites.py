# Unpacking sites that see tuples, lists, strings, generators and wrong lengths in turn.
def two(x):
    a, b = x
    return a, b


def star(x):
    a, *b, c = x
    return a, b, c


def loop(xs):
    out = []
    for a, b in xs:
        out.append((b, a))
    return out


for i in range(1000):
    two((i, i + 1))
    star([1, 2, 3])
for x in ((1, 2), [3, 4], "ab", {5: 0, 6: 0}, range(2), (i for i in "gh"), iter("xy"), {1: 2, 3: 4}.items(), b"op"):
    print(two(x))
for x in ((1, 2), [1, 2, 3, 4], "hello", range(6), map(str, range(3))):
    print(star(x))
for f, x in ((two, (1,)), (two, (1, 2, 3)), (two, [1, 2, 3]), (two, "a"), (two, iter("abc")), (two, 5), (two, {}),
             (two, None), (star, [1]), (star, ""), (star, 3), (two, {1: 2, 3: 4, 5: 6})):
    try:
        f(x)
    except (ValueError, TypeError) as e:
        print(e)
print(loop([(1, 2), [3, 4], "ef", {7: 0, 8: 0}]))
try:
    loop([(1, 2), (3,)])
except ValueError as e:
    print(e)
a, b = 0, 1
for i in range(2000):
    a, b = b, (a + b) % 1000003
    if i == 1000:
        a, b = float(a), b
        a, b = int(a), b
print(a, b)
x = y = z = 0
for i in range(2000):
    x, y, z = y, z, x + i
print(x, y, z)
