# type statements evaluate their value lazily, once, with recursion allowed.
calls = []


def touch():
    calls.append(1)
    return list


type L = touch()
type Json = dict[str, Json] | list[Json] | str | None
type Broken = missing_name
type Bad = 1 / 0
print(calls)
print(L.__value__, L.__value__ is list, calls)
print(Json.__value__)
try:
    Broken.__value__
except NameError as e:
    print(e)
missing_name = int
print(Broken.__value__)
for _ in range(2):
    try:
        Bad.__value__
    except ZeroDivisionError as e:
        print(e)
print(type(L).__name__, L.__module__, repr(L), hash(L) == hash(L), L == L)
try:
    L.__value__ = 3
except AttributeError as e:
    print(e)
try:
    L[int]
except TypeError as e:
    print(e)
print(L | None)
try:
    isinstance([], L)
except TypeError as e:
    print(e)
type type = "soft keyword"
print(type.__value__)
