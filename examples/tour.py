"""A tour of Python 3.14, one small stop per feature. It prints the same on every run."""

import asyncio
from annotationlib import Format, get_annotations
from dataclasses import dataclass, field
from functools import wraps
from string.templatelib import Interpolation, Template


def stop(title):
    """Decorator with an argument: announces a stop and keeps the function's name."""

    def decorate(function):
        @wraps(function)
        def announced():
            print(f"\n-- {title} --")
            function()

        stops.append(announced)
        return announced

    return decorate


stops = []


@dataclass(order=True)
class City:
    people: int
    name: str = field(compare=False)
    tags: list[str] = field(default_factory=list, compare=False)


@stop("data classes and f-strings")
def data_classes():
    cities = [City(3_700_000, "Berlin", ["capital"]), City(560_000, "Bremen")]
    for city in sorted(cities):
        print(f"{city.name:>8}: {city.people:>9,} people, {city.tags!r}")
    share = cities[1].people / cities[0].people
    print(f"{share=:.1%} and a quote inside the braces: {", ".join(c.name for c in cities)}")


def describe(value):
    match value:
        case 0 | 1:
            return "a bit"
        case int(n) if n < 0:
            return "a negative number"
        case [first, *rest]:
            return f"a list that starts with {first} and has {len(rest)} more"
        case {"name": str(name), **others}:
            return f"a mapping that names {name} and holds {len(others)} more"
        case City(name=name, people=people) if people > 1_000_000:
            return f"the big city of {name}"
        case _:
            return f"some {type(value).__name__}"


@stop("match")
def matching():
    for value in 1, -5, [1, 2, 3], {"name": "Ada", "age": 36}, City(3_700_000, "Berlin"), 2.5:
        print(f"{type(value).__name__:>6} is {describe(value)}")


def escaped(template: Template) -> str:
    """Renders a t-string: the text as it is, the values with their < and > made harmless."""
    parts = []
    for part in template:
        if isinstance(part, Interpolation):
            part = format(part.value, part.format_spec).replace("<", "&lt;").replace(">", "&gt;")
        parts.append(part)
    return "".join(parts)


@stop("t-strings")
def template_strings():
    comment, score = "<script>", 9.75
    template = t"<p>{comment} rated {score:.1f}</p>"
    print(escaped(template))
    print("expressions:", [part.expression for part in template.interpolations])


@stop("except* and notes")
def exception_groups():
    try:
        try:
            troubles = [ValueError("late"), KeyError("keys"), OSError("disk")]
            raise ExceptionGroup("a bad day", troubles)
        except* (ValueError, KeyError) as group:
            print("handled:", ", ".join(repr(error) for error in group.exceptions))
    except ExceptionGroup as rest:
        rest.add_note("the disk is for somebody else")
        print("left over:", rest.exceptions, rest.__notes__)
    try:
        int("x")
    except ValueError, TypeError:
        print("several types need no parentheses any more")


def countdown(n):
    while n:
        reset = yield n
        n = reset or n - 1
    return "lift-off"


@stop("generators")
def generators():
    def narrated():
        result = yield from countdown(3)
        print("the generator returned", result)

    print("counting:", list(narrated()))
    steps = countdown(2)
    print("first:", next(steps), "- sent 5, then:", steps.send(5), next(steps))
    print("squares of odds:", [n * n for n in range(10) if n % 2], {n % 3 for n in range(10)})


async def fetch(name, delay):
    await asyncio.sleep(delay)
    return f"{name} is here"


async def ticks(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)


@stop("async")
def asynchronous():
    async def everything():
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(fetch(name, 0)) for name in ("tea", "cake")]
        print([task.result() for task in tasks])
        print("ticks:", [i async for i in ticks(4)])

    asyncio.run(everything())


type Pair[T] = tuple[T, T]


class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self


def largest[T: (int, str)](pair: Pair[T]) -> T:
    return max(pair)


@stop("type parameters")
def type_parameters():
    print("Pair:", Pair.__value__, "| Stack has", Stack.__type_params__)
    print(largest((3, 8)), largest(("ab", "b")), Stack[int]().push(1).push(2).items)


@stop("deferred annotations")
def deferred_annotations():
    class Tree:
        left: Tree | None  # the name of a class that is still being made
        cost: Undefined  # noqa: F821 - never evaluated unless somebody asks

    print(get_annotations(Tree, format=Format.STRING))
    try:
        get_annotations(Tree)
    except NameError as error:
        print("asked for values:", error)


@stop("odds and ends")
def odds_and_ends():
    def area(width, /, height=2, *, scale=1):
        return width * height * scale

    first, *middle, last = "Python"
    print(f"{first} {middle} {last}; {area(3)} {area(3, scale=10)}")
    print({"a": 1} | {"b": 2}, (total := sum(range(5))), total * 2, 0.1 + 0.2, 2**70)


if __name__ == "__main__":
    print("Welcome to the tour.")
    for visit in stops:
        visit()
    print(f"\nAll {len(stops)} stops of the tour ran.")
