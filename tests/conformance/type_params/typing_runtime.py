# typing machinery over new-style generics: substitution, get_type_hints, Protocol, NamedTuple.
from typing import NamedTuple, Protocol, TypedDict, get_type_hints, runtime_checkable


class Node[T]:
    value: T
    next: "Node[T] | None"


print(get_type_hints(Node)["value"], get_type_hints(Node)["next"])


@runtime_checkable
class HasLen[T](Protocol):
    def __len__(self) -> int: ...


print(isinstance([], HasLen), isinstance(3, HasLen), HasLen.__parameters__)


class NT[T](NamedTuple):
    a: T
    b: int = 3


print(NT("x"), NT[str]("y"), NT.__type_params__, NT._field_defaults)


class TD[T](TypedDict, total=False):
    k: T


print(TD(k=1), TD[int], TD.__optional_keys__)
type P[A, B] = dict[A, list[B]]
print(P[int, str].__value__, P[int, str].__args__)


class Two[A, B]: ...


print(Two[int, list[str]].__args__, Two[int, str] == Two[int, str])
A, B = Two.__type_params__
print(Two[B, A][int, str])
print(Two[A, int].__parameters__, Two[list[A], A][bool])
