def countdown(n):
    out = []
    while n:
        temp = n * 1.5
        out.append(temp)
        n -= 1
        if n == 2:
            del temp
            continue
        try:
            out.append(temp)
        except UnboundLocalError:
            out.append("unbound")
        del temp
    return out, "temp" in locals()


def loop_variable():
    seen = []
    for i in range(4):
        seen.append(i)
        del i
        try:
            i
        except UnboundLocalError as error:
            seen.append(error.name)
    try:
        return i
    except UnboundLocalError:
        return seen


def maybe(flag):
    x = 1
    if flag: del x
    try:
        x += 1
    except UnboundLocalError as error:
        return str(error)
    return x


def rebinding():
    values = []
    for kind in (1, 2.5, "s", [1], None):
        v = kind
        values.append(v)
        del v
    v = "end"
    return values, v


def argument(a, b):
    del a
    def inner(): return b
    del b
    try:
        inner()
    except NameError as error:
        return str(error), sorted(locals())


def in_finally():
    x = [1]
    try:
        return x
    finally:
        del x


def in_with():
    with open("/dev/null") as f:
        del f
    return sorted(locals())


def in_handler():
    for i in range(2):
        try:
            raise KeyError(i)
        except KeyError as e:
            if i: del e
    return sorted(locals())


for _ in range(3): results = countdown(4), loop_variable(), maybe(0), maybe(1), rebinding(), argument(1,
    2), in_finally(), in_with(), in_handler()
print(*results, sep="\n")
for name in ("a", "b"):
    globals()[name] = name
    exec(f"del {name}")
    print(name in globals())
