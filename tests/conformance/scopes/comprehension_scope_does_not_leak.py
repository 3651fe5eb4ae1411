i = "outer"
print([i for i in range(3)], i)
print({i: j for i, j in ((1, 2),)}, i, "j" in globals())
print(list(i for i in "ab"), i)


def f():
    x = "f"
    result = [x for x in range(2)]
    nested = [[x for x in range(y)] for y in range(3)]
    return result, nested, x


print(f())


class C:
    items = [1, 2]
    k = 10
    doubled = [v * 2 for v in items]
    try:
        bad = [k for _ in items]
    except NameError as error:
        bad = str(error)
    lambdas = [(lambda: v) for v in items]
    leaked = "v" in locals()


print(C.doubled, C.bad, [g() for g in C.lambdas], C.leaked)


def unbound():
    try:
        [z for _ in range(1) for z in z]
    except UnboundLocalError as error:
        print(error)
    try:
        [a for a in b for b in [[1]]]
    except NameError as error:
        print(type(error).__name__, error)


unbound()


def restores():
    x = 1
    try:
        [1 / x for x in (1, 0)]
    except ZeroDivisionError:
        return x


print(restores())
print([locals() for q in range(1)][0] is globals(), (lambda: [sorted(locals()) for q in range(1)])())
