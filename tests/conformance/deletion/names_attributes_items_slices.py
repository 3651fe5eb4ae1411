x = y = 1
del x
for source in ("x", "del x", "del nothing"):
    try:
        exec(source)
    except NameError as error:
        print(error)
items = list(range(10))
del items[0], items[-1], items[::3]
print(items)
del items[1:3]; del items[100:]; del items[:0]
print(items)
d = {"a": 1, "b": {"c": 2, "d": 3}}
del d["a"], d["b"]["c"]
print(d)
class Box: cls = 1
b = Box(); b.one = b.two = 1
del b.one
print(vars(b))
del (y), [items[0]], ((d["b"]),)
print(items, d)
for source in ("del b.one", "del b.cls", "del d['zz']", "del items[50]", "del items['a']", "del (1, 2)[0]",
               "del 'abc'[0]", "del b[0]", "del len.__name__", "del Box.__name__", "del d[[]]", "del (5).real",
               "del items[::0]", "del range(3)[0]", "del None.x"):
    try:
        exec(source)
        print(source, "worked")
    except Exception as error:
        print(source, "->", type(error).__name__, error)


def local():
    a, b, c = 1, 2, 3
    del a, (b, c)
    try:
        return a
    except UnboundLocalError as error:
        a = "bound again"
        return a, str(error), sorted(locals())


def in_loop():
    out = []
    for i in range(3):
        value = i
        out.append(value)
        del value
    return out, "value" in locals()


class C:
    keep, gone = 1, 2
    del gone
    try:
        del gone
    except NameError as error:
        message = str(error)


print(local(), in_loop(), C.message, hasattr(C, "gone"))
m = bytearray(b"abcdef"); del m[1:3], m[-1]; print(m)
