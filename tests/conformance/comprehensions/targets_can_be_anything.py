class Box: pass


box, items, d = Box(), [0, 0, 0], {}
print([box.value for box.value in range(3)], box.value)
print([items[1] for items[1] in "ab"], items)
print([d["k"] * 2 for d["k"] in (1, 2)], d)
print([(a, rest) for a, *rest in ["abc", (1,)]], [(x, y, z) for x, [y, (z,)] in [(1, [2, (3,)])]])
print([items for items[0:2] in [[7, 8], "xy"]][0], items)
print({k: v for (k, v) in {"a": 1}.items()}, {*a} if (a := "a") else 0)
for box.i, d["j"], *items[1:] in [(1, 2, 3, 4)]:
    print(box.i, d["j"], items)
print([i for [i] in [[1], [2]]], [() for () in [(), []]])
try:
    [(p, q) for p, q in [(1, 2), (3,)]]
except ValueError as error:
    print(error)
try:
    [0 for (p, *q, r) in [(1,)]]
except ValueError as error:
    print(error)


def local_targets():
    box = Box()
    lst = [None]
    r = [(box.a, lst[0]) for box.a, lst[0] in [(1, 2), (3, 4)]]
    return r, vars(box), lst


print(local_targets())
