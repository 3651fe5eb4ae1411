# Three hundred nested yield from levels: values, sends, throws and return values.
def leaf():
    total = 0
    while True:
        try:
            v = yield total
        except ValueError as e:
            return f"leaf:{e}:{total}"
        total += v or 0


def level(n):
    if n == 0:
        r = yield from leaf()
    else:
        r = yield from level(n - 1)
    levels.append(n)
    return r


levels = []
it = level(300)
print(next(it))
for i in range(1, 50):
    last = it.send(i)
print(last)
depth, f = 0, it
while f is not None:
    f = getattr(f, "gi_yieldfrom", None)
    depth += 1
print(depth)
try:
    it.throw(ValueError("stop"))
except StopIteration as e:
    print(e.value)
print(len(levels), levels[:3], levels[-1])


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(sum(tree(11)), len(list(tree(10))))
