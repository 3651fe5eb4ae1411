log = []


def t(name, value):
    log.append(name)
    return value


class Box:
    def __init__(self): self.n, self.d = 1, {"k": [1, 2]}
    def __getattribute__(self, name):
        log.append("get " + name)
        return object.__getattribute__(self, name)
    def __setattr__(self, name, value):
        log.append("set " + name)
        object.__setattr__(self, name, value)


b = Box()
log.clear()
t("obj", b).n += t("value", 2)
t("obj", b).d[t("key", "k")][t("index", 0)] += t("value", 10)
print(log, b.d)
items = [1, 2, 3, 4]
log.clear()
t("list", items)[t("lo", 0):t("hi", 2)] *= t("n", 2)
print(log, items)
tup = ([1], 2)
try:
    tup[0] += [5]
except TypeError as error:
    print(error, tup)
try:
    tup[1] += 1
except TypeError as error:
    print(error, tup)


class InPlace:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): self.v += o; return self
    def __isub__(self, o): return "replaced"
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return f"mul {o}"
    def __imatmul__(self, o): self.v = o; return self
    def __ipow__(self, o): self.v **= o; return self


p = q = InPlace(1)
p += 5; print(p is q, q.v); p @= 3; print(p.v); p **= 2; print(p.v); p *= 4; print(p); q -= 1; print(q)
x = [1]; y = x; x += "ab"; x += (5,); x *= 2; print(y is x, y); x = x + [0]; print(y is x)
s = {1}; u = s; s |= {2}; s &= {2, 3}; s ^= {9}; s -= {2}; print(u is s, u)
d = {"a": 1}; e = d; d |= [("b", 2)]; print(e is d, e)
for bad in ("x += 5", "s |= [1]", "d |= 5", "undefined += 1", "x.nothing += 1", "d['zz'] += 1", "x[50] += 1",
            "(1)[0] += 1", "t += 1; t -= None"):
    try:
        exec(bad)
    except Exception as error:
        print(bad, "->", type(error).__name__, error)
for source in ("(a, b) += 1", "f() += 1", "[a] += 1", "a + b += 1", "1 += 1", "(a) += 1", "a += b += 1", "None += 1",
               "a: int += 1", "x += yield"):
    try:
        compile(source, "<s>", "exec"); print(source, "compiles")
    except SyntaxError as error:
        print(source, "->", error.msg)
