a, b = [1, 2], (3,)
print([*a, *b, 4], (*a, *b), {*a, *b} == {1, 2, 3}, [*""], (*(),))
print({**{"x": 1}, "y": 2, **{"x": 3}}, {"x": 0, **{}})


def f(*args, **kwargs):
    return args, kwargs


print(f(*a, 0, *b, k=1, **{"m": 2}, **{}))
print(f(*range(3), *{"k": 1}, **dict(z=1)))
print(f(**{}), f(*[], **{}), f(*(), *[]))


class Mapping:
    def keys(self):
        print("keys")
        return ["p", "q"]

    def __getitem__(self, key):
        print("getitem", key)
        return key * 2


print(f(**Mapping()), {**Mapping()})


def attempt(source):
    try:
        print(eval(source))
    except TypeError as error:
        print(source, "->", error)


attempt("f(*1)")
attempt("f(**1)")
attempt("f(*None, **{})")
attempt("[*1]")
attempt("{**[]}")
attempt("{*5}")
attempt("f(**{1: 2})")
attempt("f(k=1, **{'k': 2})")
attempt("f(**{'k': 1}, **{'k': 2})")
x = 5, *a
print(x)
for y in 1, *a, 2:
    print(y, end=" ")
