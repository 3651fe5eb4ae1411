def midway(x):
    """The exception leaves in the middle of an expression; everything assigned before it must be seen."""
    a, b, out = 1, 2.5, []
    for i in range(4):
        try:
            a += i
            out.append((a, [b, (i, 10 // (x - i))]))
            b *= 2.0
        except ZeroDivisionError:
            out.append(("caught", a, b, i))
            a, b = -a, 0.5
        else:
            a += 100
        finally:
            a += 1000
    return a, b, out


def in_call_arguments(x):
    seen = []
    def note(v): seen.append(v); return v
    total = 0
    for i in range(3):
        try:
            total = max(note(i), note(i * 2), 6 // (i - x), note(99))
        except ZeroDivisionError:
            total -= 1
    return total, seen


def nested(x):
    a = "a"
    try:
        b = a + "b"
        try:
            c = [a, b, {}[x]]
        except KeyError as e:
            c = e.args[0]
            d = [c, 1 / 0]
        finally:
            a += "!"
    except ZeroDivisionError:
        b += "?"
    return a, b, c, "d" in locals()


def loop_state(items):
    it = iter(items)
    done = []
    for v in it:
        try:
            done.append((v, next(it) / v))
        except (ZeroDivisionError, StopIteration, TypeError) as e:
            done.append((v, type(e).__name__))
    return done


def with_and_loop():
    out = []
    for i in range(3):
        for j in range(3):
            try:
                with open("/dev/null") as f:
                    if i == j: raise LookupError
                    out.append((i, j, f.closed))
            except LookupError:
                out.append((i, j, f.closed, "handler"))
                break
    return out


def rethrown(n):
    try:
        return 10 // n
    except ZeroDivisionError:
        n = n + 0.5
        return rethrown(n), n


for _ in range(3):
    result = midway(2), in_call_arguments(1), nested("key"), loop_state([1, 2, 0, 3, "s", 1,
        5]), with_and_loop(), rethrown(0)
print(*result, sep="\n")
