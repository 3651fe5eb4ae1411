class Log(list):
    def __setitem__(self, i, v): print("set", i, v if not isinstance(v, Log) else "self"); super().__setitem__(i, v)


x = Log([0, 0, 0])
x[0] = x[1] = y = x[2] = "value"
print(x, y)
i = 0
i = x[i] = 2
print(x, i)
x = x[1] = Log(["new", "list"])
print(type(x[1]) is Log, x[1] is x)
a = b = c = {}
a["k"] = 1
print(b, c is a)
node = first = type("N", (), {})()
node.next = node = type("N", (), {"last": True})()
print(hasattr(first, "next"), node.last)
p = q = 1.5
p += 1
print(p, q)


def f():
    m = n = []
    m += [1]
    n = n + [2]
    return m, n


print(f(), [k := j for j in (1, 2)], k)
(u, v) = w = [s, *r] = (1, 2)
print(u, v, w, s, r)
count = 0


def bump():
    global count
    count += 1
    return count


g = h = bump()
print(g, h, count)
