import copy, json, pickle, sys

x = []
for _ in range(100_000): x = [x]
y = []
for _ in range(100_000): y = [y]
for name, f in (("eq", lambda: x == y), ("lt", lambda: x < y), ("repr", lambda: repr(x)), ("deepcopy", lambda: copy.deepcopy(x)), ("pickle", lambda: pickle.dumps(x)), ("json", lambda: json.dumps(x)), ("hash", lambda: hash(t)), ("isinstance", lambda: isinstance(1, nested)), ("eval", lambda: eval("(" * 150 + ")" * 150)), ("compile", lambda: compile("-" * 100_000 + "1", "s", "eval"))):
    if name == "hash":
        t = ()
        for _ in range(100_000): t = (t,)
    if name == "isinstance":
        nested = (str,)
        for _ in range(100_000): nested = (nested,)
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
