type Pair[T] = tuple[T, T]
type Lazy = Later
print(Pair, Pair.__name__, Pair.__type_params__, Pair.__value__, Pair[int])
try:
    Lazy.__value__
except NameError as error:
    print(error)
Later = int
print(Lazy.__value__)


def first[T](items: list[T]) -> T:
    return items[0]


class Stack[T: int = bool, **P = [int]]:
    def push[U](self, x: U) -> T: ...


print(first([1]), first.__type_params__, first.__annotations__)
class Many[*Ts]: pass


T, P = Stack.__type_params__
Ts, = Many.__type_params__
print(T.__bound__, T.__default__, T.has_default(), Ts.has_default(), repr(Ts), repr(P))
print(Stack.__orig_bases__, Stack.__parameters__, Stack.push.__type_params__)
print("U" in globals(), "Ts" in vars(Stack))
type Recursive = list[Recursive] | int
print(Recursive.__value__)
type = 5
print(type)
