def t(name, value=None):
    print(name, end=" ")
    return value


class Box(dict):
    def __setattr__(self, name, value): print(f"set .{name}={value}", end=" ")
    def __setitem__(self, key, value): print(f"set [{key}]={value}", end=" ")
    def __getitem__(self, key): print(f"get [{key}]", end=" "); return Box()
    def __delitem__(self, key): print(f"del [{key}]", end=" ")
    def __getattr__(self, name): print(f"get .{name}", end=" "); return Box()
    def __delattr__(self, name): print(f"del .{name}", end=" ")


b = Box()
t("obj1", b).x = t("obj2", b)[t("key2", 2)] = t("value", 7); print()
t("a", b)[t("i", 1)], t("c", b).y = t("value", (8, 9)); print()
t("deep", b).p[t("k", 0)].q = t("value", 1); print()
[t("s", b)[0:t("hi", 2)], *t("star", b).rest] = t("value", "xyz"); print()
del t("d1", b)[t("k1", 1)], t("d2", b).attr, b.u.v[3]; print()
for t("loop", b).i in t("iter", [1, 2]): t("body")
print()
for t("l", b)[t("key", "k")], x in [(1, 2)]: pass
print()
