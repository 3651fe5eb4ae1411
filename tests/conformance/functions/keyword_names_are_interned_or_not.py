def f(alpha, beta=0, **rest):
    return alpha, beta, rest


name = "".join(["al", "pha"])         # equal to the parameter's name, not the same object
print(f(**{name: 1}), f(1, **{"".join(["ga", "mma"]): 2}))


class Str(str):
    def __eq__(self, other):
        return str.__eq__(self, other)

    __hash__ = str.__hash__


print(f(**{Str("alpha"): 3, Str("other"): 4}))
try:
    f(1, **{Str("alpha"): 2})
except TypeError as error:
    print(error)
try:
    f(**{("a",): 1})
except TypeError as error:
    print(error)
print(f(1, **{"": 2, "a b": 3}))
print(dict(**{"self": 1}), dict(a=1, **{"b": 2}), dict([("a", 1)], a=2))
print("{a}{b}".format(**{"a": 1}, b=2))
many = {f"k{i}": i for i in range(300)}


def g(**kw):
    return len(kw), list(kw)[:3], list(kw)[-1]


print(g(**many), g(**many, **{"z": 0}))
