# len, isinstance, range, abs, min, max and type are shadowed mid-loop, globally and locally.
def run(n=2000):
    seen = []
    fakes = {"len": lambda x: "L", "isinstance": lambda *a: "I", "abs": lambda x: "A",
             "min": lambda *a: "m", "max": lambda *a: "M", "type": lambda x: "T",
             "range": lambda n: [n, n]}
    names = list(fakes)
    for i in real_range(n):
        if i >= 200 and i % 200 == 0 and i // 200 <= len_(names):
            name = names[i // 200 - 1]
            globals()[name] = fakes[name]
        elif i == 1800:
            for name in names:
                del globals()[name]
        t = type(i)
        item = (len("ab"), isinstance(i, int), abs(-1), min(1, 2), max(1, 2),
                t if t == "T" else t.__name__, list(range(2)))
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


real_range, len_ = range, len
for s in run():
    print(s)


def local(n=2000):
    out = 0
    for i in range(n):
        len = (lambda x: 100) if i >= 1000 else real_len
        out += len("abc")
    return out


real_len = len
print(local())


def param(len, xs):
    return [len(x) for x in xs]


print(param(str.upper, ["a", "b"]))
