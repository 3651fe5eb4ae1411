# Functions, classes and aliases with type parameters: __type_params__ and reprs.
from typing import get_args, get_origin


def first[T](xs: list[T]) -> T:
    return xs[0]


class Box[T, *Ts, **P]:
    def __init__(self, v: T):
        self.v = v

    def get[U](self, default: U) -> T | U:
        return self.v or default


type Pair[A, B] = tuple[A, B]

print(first([3, 4]), first.__type_params__, [type(t).__name__ for t in Box.__type_params__])
print(Box.__type_params__, Box.__parameters__, Box.__bases__, Box.__orig_bases__)
print(Box.get.__type_params__, Box.get.__qualname__, Box(0).get("d"))
print(Box[int, str, float, [bool]])
print(Pair, Pair.__name__, Pair.__type_params__, Pair.__value__)
print(Pair[int, str], get_origin(Pair[int, str]) is Pair, get_args(Pair[int, str]))
T = first.__type_params__[0]
print(T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__infer_variance__)
print(first.__annotations__["return"] is T)
print((lambda: 1).__type_params__, (type("X", (), {})).__type_params__)


class Sub[K](Box[K, int, str, []]):
    pass


print(Sub.__orig_bases__, Sub.__mro__[1].__name__, Sub.__parameters__)
