def t(name, value):
    print(name, end=" ")
    return value


print({t("k", k): t("v", k) for k in t("iter", range(2))})
print([t("elt", (x, y)) for x in t("outer", [1, 2]) if t("if1", x > 1) for y in t("inner", [3]) if t("if2", True)])
g = (t("elt", x) for x in t("evaluated now", [1]) for y in t("evaluated late", [2]))
print("| created")
print(list(g))
try:
    g = (x for x in 5)
except TypeError as error:
    print("at creation:", error)
g = (x for _ in [0] for x in 5)
try:
    next(g)
except TypeError as error:
    print("at use:", error)
source = [1, 2, 3]
lazy = (x for x in source)
source.append(4)
print(list(lazy))
source = "rebound"
factor = 2
scaled = (x * factor for x in [1, 2])
factor = 10
print(list(scaled))


class Loud:
    def __init__(self, n): self.n = n
    def __iter__(self):
        print("iter", self.n, end=" ")
        return iter(range(self.n))


print([a + b for a in Loud(2) for b in Loud(2)])
