class Contains:
    def __contains__(self, item):
        return item


class Iterates:
    def __iter__(self):
        print("iter", end=" ")
        yield from (1, 2, 3)


class GetsItems:
    def __getitem__(self, i):
        print("get", i, end=" ")
        if i > 2:
            raise IndexError
        return i * 10


class Refuses:
    __contains__ = None

    def __iter__(self):
        return iter([1])


print(0 in Contains(), "x" in Contains(), [] not in Contains())
print(2 in Iterates(), 9 not in Iterates(), 20 in GetsItems(), 7 in GetsItems())
nan = float("nan")
print(nan in [nan], float("nan") in [nan], nan == nan, (nan,) == (nan,), [nan].count(nan))
print("" in "abc", "bc" in "abc", b"b" in b"abc", 98 in b"abc", 1.0 in {1}, True in {1: 0}, 3 in range(0, 9, 3))
for left, right in ((1, Refuses()), (1, 5), (1, "a"), ([], {}), (None, None), ("a", b"a")):
    try:
        left in right
    except TypeError as error:
        print(error)
