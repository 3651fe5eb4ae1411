import copy, json, pickle

def nest(kind, depth):
    x = kind()
    for _ in range(depth): x = kind([x])
    return x


x, y, t = nest(list, 1000), nest(list, 1000), nest(tuple, 1000)
print("eq", x == y, "lt", x < y, "hash", hash(t) == hash(nest(tuple, 1000)), "isinstance",
      isinstance("s", nest(tuple, 1000)[:0] + (str, t)))
x = nest(list, 100_000)
for name, f in (("repr", lambda: repr(x)), ("deepcopy", lambda: copy.deepcopy(x)),
                ("pickle", lambda: pickle.dumps(x)), ("json", lambda: json.dumps(x)),
                ("eval", lambda: eval("(" * 150 + ")" * 150)), ("compile",
                    lambda: compile("-" * 100_000 + "1", "s", "eval"))):
    try:
        f()
        print(name, "worked")
    except (RecursionError, MemoryError) as error:
        print(name, type(error).__name__)
me = [1]
me.append(me)
d = {}
d["d"] = d
print(me, d, [me, me], (me,), {"k": me})
try:
    print(me == me[:])
except RecursionError as error:
    print(type(error).__name__)
print(copy.deepcopy(me)[1][1][1][0])


class C:
    def __init__(self): self.me = self
    def __repr__(self): return f"C({vars(self)})"


try:
    repr(C())
except RecursionError:
    print("repr of C recursed")
a, b = [], []
a.append(b); b.append(a)
print(a, a is b[0])
try:
    print(a == b)
except RecursionError:
    print("eq of cycle recursed")
