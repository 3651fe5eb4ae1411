# Each job runs again and again while its n-th allocation fails, once alone and once with all that follow.
import sys

import _testcapi

sys.unraisablehook = lambda args: None


def boxed(n):
    a, b, c = n * 1000003, n * 7777777777, n << 40
    pairs = [(a + i, b - i, c ^ i) for i in range(4)]
    return max(pairs), {a: b, b: c}, (lambda: a + b + c)(), [a + 1, b + 1, c + 1], a * b


def exceptions(n):
    total = n * 123456789
    for i in range(3):
        try:
            if i:
                raise ValueError(total + i)
            [][total]
        except (ValueError, IndexError) as error:
            total += len(str(error)) << 33
        finally:
            total += 1
    return total


def generators(n):
    def numbers(k):
        for i in range(k):
            yield i * 99999999

    return sum(x for x in numbers(n)), list(zip(numbers(3), map(str, numbers(3)))), [*numbers(2)]


class Point:
    def __init__(self, x, *rest, y=5, **more):
        self.x, self.y, self.rest, self.more = x * 55555555, y, rest, more

    def __eq__(self, other):
        return self.x == other.x

    def __lt__(self, other):
        return self.x + 10**12 < other.x + 10**12

    @property
    def length(self):
        return self.x * self.x


def objects(n):
    points = sorted([Point(3, 4, z=6), Point(1), Point(n, y=n)], key=lambda p: p.length)
    class Local(Point):
        def __init__(self):
            super().__init__(n)
    return [p.x for p in points], points[0] == points[1], f"{Local().x:,}|{points!s:.3}", locals().keys() and 1


def matching(n):
    out = []
    for thing in ({"k": n * 10**10}, [n, n * 10**10], Point(n), "text"):
        match thing:
            case {"k": value}: out.append(value + 1)
            case [a, b]: out.append(a + b)
            case Point(x=x): out.append(x)
            case str() as s: out.append(s)
    return out, (*out, n), {**{"a": n * 10**9}}, n.bit_length().__add__(1)


def run(job, start, stop):
    """RETURNS whether no allocation failed, or what escaped instead of MemoryError."""
    try:
        _testcapi.set_nomemory(start, stop)
        result = job(7)
        _testcapi.remove_mem_hooks()
        return result == expected[job]
    except MemoryError:
        _testcapi.remove_mem_hooks()
        return False
    except BaseException as error:  # a library may report it in its own words
        _testcapi.remove_mem_hooks()
        return type(error).__name__


expected = {}
for job in (boxed, exceptions, generators, objects, matching):
    job(7)
    expected[job] = job(7)
    outcomes = set()
    for alone in (1, 0):
        for start in range(1, 200):
            outcomes.add(run(job, start, start + 1 if alone else 0))
        assert outcomes <= {True, False, "SystemError"}, outcomes
    print(job.__name__, "survives", run(job, 10**6, 0), False in outcomes)
