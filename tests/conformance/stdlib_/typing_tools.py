# typing at run time: NamedTuple, TypedDict, Literal, Annotated, overload, cast, get_type_hints, NewType.
import typing as t


class N(t.NamedTuple):
    x: int
    y: str = "d"

    def both(self):
        return f"{self.x}{self.y}"


class TD(t.TypedDict, total=False):
    a: t.Required[int]
    b: t.ReadOnly[str]


print(N(1), N(1, "z").both(), N._fields, N.__annotations__, TD(a=1), TD.__required_keys__, TD.__optional_keys__, TD.__readonly_keys__)
UserId = t.NewType("UserId", int)
print(UserId(5), UserId.__name__, UserId.__supertype__, t.cast(str, 3), t.Literal[1, "a", 1].__args__)
A = t.Annotated[int, "meta", {"k": 1}]
print(A.__metadata__, A.__origin__, t.get_origin(t.List[int]), t.get_args(t.Callable[[int], str]), t.Union[int, str, int], t.Optional[int])


class G:
    f: "list[int]"
    g: A
    h: t.ClassVar[int] = 3


print(t.get_type_hints(G), t.get_type_hints(G, include_extras=True)["g"])


@t.overload
def ov(x: int) -> int: ...
@t.overload
def ov(x: str) -> str: ...
def ov(x):
    return x


print(len(t.get_overloads(ov)), ov(3), t.final(G).__final__, t.no_type_check(ov) is ov)
print(t.Any, t.NoReturn, t.Tuple[int, ...], t.Type[int], t.Dict[str, t.List[int]], int | None, list[int] | str, t.is_typeddict(TD))
for bad in (lambda: t.List[int, str], lambda: t.Union[()], lambda: t.Any(), lambda: isinstance(1, t.List[int]), lambda: TD(a=1).q, lambda: t.Literal(),
            lambda: isinstance(1, list[int]), lambda: t.assert_never(1), lambda: t.Generic[int]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).split(": 1")[0])
T = t.TypeVar("T", bound=int)
P = t.ParamSpec("P")


class Box(t.Generic[T]):
    pass


print(Box[int], Box[T].__parameters__, t.Callable[P, T], Box[bool]().__orig_class__, t.Self, t.TypeVar("K", int, str).__constraints__)
