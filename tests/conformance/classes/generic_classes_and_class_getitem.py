from typing import Generic, TypeVar

T = TypeVar("T")


class Old(Generic[T]):
    def get(self) -> T: ...


class New[T, U]:
    def swap(self) -> "New[U, T]": ...


class Child(New[int, str], Old[int]): pass


print(Old[int], New[int, str], Old[int]() .__orig_class__, Child.__orig_bases__)
print(Child.__mro__[1:], New.__parameters__, Old[int].__origin__ is Old, New[int, str].__args__)
for f in (lambda: New[int], lambda: New[int, str, bool], lambda: Old[int][str], lambda: int[str]):
    try:
        print(f())
    except TypeError as error:
        print(error)


class Entry:
    def __init__(self, name): self.name = name
    def __mro_entries__(self, bases):
        print("mro_entries", self.name, len(bases))
        return (Old,) if self.name == "one" else ()


class Uses(Entry("one"), Entry("two")):
    pass


print(Uses.__bases__, [e.name for e in Uses.__orig_bases__])
try:
    class Bad(type("X", (), {"__mro_entries__": lambda self, b: 1})()): pass
except TypeError as error:
    print(error)
try:
    type("ByHand", (Entry("three"),), {})
except TypeError as error:
    print(error)


class Count:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"


class SubCount(Count): pass


print(Count[1, 2], SubCount["x"], list[int], dict[str, list[int]], (list[int] | None), type[int])
