"""What bench/train.py runs beside CPython's tests: each kind of instruction in a hot loop, none more than another.

CPython's tests visit everything and stay nowhere, so a profile of them alone takes for cold what programs spend their
time in. The programs that bench/run.py measures are other ones."""

import sys


def calls(n):
    def add(a, b, c=1):
        return a + b + c

    def down(k):
        return k if k < 1 else down(k - 1)

    def spread(*args, **kwargs):
        return len(args) + len(kwargs)

    total = 0
    for i in range(n):
        total += add(i, 1) + add(i, 2, 3) + add(i, b=2) + down(6) + spread(i, i, x=i)
    return total


def closures(n):
    def counter(start):
        value = start

        def step(by):
            nonlocal value
            value += by
            return value

        return step

    total = 0
    steps = [counter(k) for k in range(5)]
    for i in range(n):
        for step in steps:
            total += step(i & 7)
        total += (lambda x: x + i)(1)
    return total


class Shape:
    kind = "shape"

    def __init__(self, width, height):
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    def grow(self, by):
        self.width += by
        return self

    @property
    def half(self):
        return self.width / 2

    def __eq__(self, other):
        return self.width == other.width

    def __hash__(self):
        return hash(self.width)

    def __add__(self, other):
        return Shape(self.width + other.width, self.height)


class Square(Shape):
    __slots__ = ("name",)

    def __init__(self, side):
        super().__init__(side, side)
        self.name = "square"

    def area(self):
        return self.width ** 2


def objects(n):
    shapes = [Shape(2, 3), Square(4), Shape(1, 1)]
    total = 0
    for i in range(n):
        shape = Shape(i, 2)
        total += shape.area() + shape.grow(1).width + (shape == shapes[0])
        for other in shapes:
            total += other.area() + len(other.kind)
        total += (shape + shapes[i % 3]).width + int(shape.half)
    return total


def integers(n):
    total, bits = 0, 1
    i = 0
    while i < n:
        bits = (bits << 3 ^ bits >> 2) & 0xFFFFF
        total += i * 3 % 7 - i // 5 + (bits | i)
        if bits > 500 and total != 3 or i == n:
            total -= bits
        i += 1
    return total


def floats(n):
    x, y, total = 0.5, 1.5, 0.0
    for i in range(n):
        x = x * 1.0001 + y / 3.0 - i
        if x < 0.0:
            x = -x
        y += 0.25
        total += x * y if x > y else abs(x - y)
    return total


def containers(n):
    numbers = list(range(50))
    table = {}
    seen = set()
    total = 0
    for i in range(n):
        numbers[i % 50] = numbers[(i + 7) % 50] + 1
        numbers.append(i)
        total += numbers.pop() + len(numbers)
        table[i % 100] = i
        table["k"] = table.get("k", 0) + 1
        if i % 13 in seen:
            seen.discard(i % 13)
        else:
            seen.add(i % 13)
        a, b = i, total
        a, b = b, a
        pair = (a, b)
        first, second = pair
        total += pair[0] - first + numbers[:5][1] + len({1, i}) + len([i, a])
    for key, value in table.items():
        total += value if key != "k" else 0
    return total + sum(x * 2 for x in numbers) + len([x for x in numbers if x & 1]) + len({x: 1 for x in numbers})


def texts(n):
    words = []
    line = ""
    for i in range(n):
        word = "w" + str(i % 50)
        words.append(word.upper() if i & 1 else word[1:])
        line += word
        if len(line) > 200:
            line = line[-10:]
        if word.startswith("w1") and "1" in word:
            words.append(f"{word}:{i:>4}!r")
    joined = ",".join(words)
    return len(joined.split(",")) + joined.count("W") + len(joined.replace("W", "--"))


def numbers_up_to(n):
    i = 0
    while i < n:
        yield i
        i += 1


def doubled(source):
    for x in source:
        yield x * 2


def chained(source):
    yield from source
    return 1


def generators(n):
    total = 0
    for x in doubled(chained(numbers_up_to(n))):
        total += x
    for i, (a, b) in enumerate(zip(numbers_up_to(n), numbers_up_to(n))):
        total += i + a - b
    return total + sum(x for x in numbers_up_to(n))


class Pause:
    def __await__(self):
        return (yield self)


class Doors:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *why):
        return False


async def leaf(i):
    if i % 2:
        await Pause()
    return i


async def ticks(n):
    for i in range(n):
        yield i


async def trunk(n):
    total = 0
    for i in range(n):
        total += await leaf(i)
    async with Doors():
        async for i in ticks(n):
            total += i
    return total


def coroutines(n):
    running = trunk(n)
    try:
        while True:
            running.send(None)
    except StopIteration as stop:
        return stop.value


class Guarded:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        return kind is KeyError


class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def troubled(i):
    if i % 3 == 0:
        raise Refused(i)
    if i % 3 == 1:
        return {}[i]
    return i


def exceptions(n):
    total = 0
    for i in range(n):
        try:
            with Guarded():
                total += troubled(i)
        except Refused as refused:
            total += refused.code
        finally:
            total += 1
        try:
            int("x" if i % 4 == 0 else "7")
        except (TypeError, ValueError):
            total -= 1
    return total


def matches(n):
    total = 0
    for i in range(n):
        match (i % 3, i, [i, i + 1]):
            case (0, x, [a, *_]):
                total += x + a
            case (1, int() as x, _) if x > 5:
                total += x
            case _:
                total += 1
    return total


class Span:
    __slots__ = ("low", "high")

    def __init__(self, low, high):
        self.low = low
        self.high = high

    def meets(self, other):
        return self.low <= other.high and other.low <= self.high

    def middle(self):
        return (self.low + self.high) / 2.0

    def __add__(self, other):
        return Span(self.low + other.low, self.high + other.high)


def spans(n):
    whole = Span(0.0, 0.5)
    total = 0.0
    for i in range(n):
        span = Span(i / 8, total + 1.5)
        wide = span + whole
        low, high = wide.low, wide.high
        length = high - low
        total = wide.middle() / (length * length + 1.0) - span.low * 0.25
        if span.meets(wide):
            total -= length
    return total


class Animal:
    sound = None
    count = 0

    def __init__(self, name):
        self.name = name
        self.meals = 0

    def eat(self, much):
        self.meals += much
        return self.meals

    def speak(self):
        return self.sound or self.name

    @classmethod
    def kind(cls):
        return cls.sound


class Dog(Animal):
    sound = "woof"


class Cat(Animal):
    sound = "meow"

    def eat(self, much):
        self.count = self.count + 1
        return super().eat(much + 1)


class Cow(Animal):
    def speak(self):
        return "moo"


def families(n):
    herd = [Animal("none"), Dog("rex"), Cat("tom"), Cow("daisy")]
    herd[3].__dict__["mood"] = "calm"
    total = 0
    for i in range(n):
        for animal in herd:
            total += animal.eat(i & 3) + len(animal.speak()) + len(animal.name)
            animal.last = i
        feed = herd[i & 3].eat
        total += feed(1) + (type(herd[i & 3]).kind() is not None) + (not animal.meals)
        families.calls += 1
    return total


families.calls = 0


def sliced(n):
    numbers = list(range(12))
    words = ["a", "b", "c"]
    seen = {1, 2, 3}
    total = 0
    for i in range(n):
        k = i % 11
        numbers[:k] = numbers[:k][::-1]
        first, *_ = numbers
        a, b, c = words
        total += first + numbers[k] + len(numbers[k::2]) + len(a + b + c)
        if k in seen and words.index("b") == 1 and not isinstance(k, str):
            total += numbers.count(k) + max(k, 2) + min(numbers)
    return total


KERNELS = (calls, closures, objects, integers, floats, containers, texts, generators, coroutines, exceptions, matches,
           spans, families, sliced)


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    for kernel in KERNELS:
        kernel(n)


if __name__ == "__main__":
    main()
