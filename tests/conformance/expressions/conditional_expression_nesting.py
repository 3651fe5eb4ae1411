def classify(n):
    return "neg" if n < 0 else "zero" if n == 0 else "small" if n < 10 else "big"


print([classify(n) for n in (-5, 0, 3, 50)])
print((1 if True else 2) if False else (3 if None else 4))
x = 1 if [] else 2,
print(x, [1, 2][True if x else False])
print("a" if (1 if 0 else 1) else "b", (lambda: 1 if 0 else 2)())
print([i if i % 2 else -i for i in range(5) if (i if i > 1 else 0)])
n = None
print(n.real if n is not None else "none", "in" if 2 in (1, 2) else "out")
print(1 if not 0 else 1 / 0, 1 / 0 if 0 else 1)
print((yes := 5) if (no := 0) == 0 else None, yes, no)
