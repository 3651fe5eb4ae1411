import array
import collections


def f(x):
    match x:
        case []: return "empty"
        case [1]: return "one"
        case [1, *rest]: return "starts with 1", rest
        case [*init, 9]: return "ends with 9", init
        case [a, [b, *c], *d]: return a, b, c, d
        case (first, *_, last): return first, last
        case [_]: return "single"
        case _: return "no sequence"


class UserSeq(collections.UserList): pass


class Fake:
    def __len__(self): return 0
    def __getitem__(self, i): raise IndexError


class Registered(Fake): pass


collections.abc.Sequence.register(Registered)
for x in ([], (), [1], (1, 2, 3), [0, 9], [5, [6, 7], 8], [5, "67", 8], range(2, 6), [3], "", "abc", b"ab",
          bytearray(b"x"), {}, {1, 2},
          iter([1]), UserSeq([1, 2]), Fake(), Registered(), array.array("i", [1, 5]), collections.deque([4, 5]),
          memoryview(b"ab"), None):
    print(type(x).__name__, f(x))


class Counting(list):
    def __len__(self):
        print("len", end=" ")
        return super().__len__()

    def __getitem__(self, i):
        print(f"get[{i}]", end=" ")
        return super().__getitem__(i)


match Counting([1, 2, 3]):
    case [a, b]: print("two")
    case [a, *_, 3]: print("matched", a)
match Counting([1, 2]):
    case [*everything]: print("star only", type(everything).__name__)
match [[1, [2, [3, [4]]]]]:
    case [[a, [b, [c, [d]]]]]: print(a, b, c, d)
