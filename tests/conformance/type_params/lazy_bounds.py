# Bounds and constraints are evaluated once, when asked for.
log = []


def note(x):
    log.append(x)
    return x


def f[T: note(int), U: (note(str), note(bytes)), V = note(float)]():
    pass


class Fwd[T: Later]:
    pass


T, U, V = f.__type_params__
print(log)
print(T.__bound__, log)
print(T.__bound__, log)
print(U.__constraints__, U.__bound__, log)
print(V.__default__, V.has_default(), log)
print(T.has_default())
F, = Fwd.__type_params__
try:
    F.__bound__
except NameError as e:
    print(e)


class Later:
    pass


print(F.__bound__.__name__)


def bad[T: 1 / 0]():
    pass


print("defined")
for _ in range(2):
    try:
        bad.__type_params__[0].__bound__
    except ZeroDivisionError as e:
        print(e)
