"""Locals of frames that somebody looks at late, early, twice, from elsewhere."""

import sys
import threading

BIG = 10**6


def failing(n):
    small, big, huge = n, n * BIG, n * 10**30
    text = str(n)
    raise ValueError(text)


def caught(n):
    try:
        failing(n)
    except ValueError as error:
        return error.__traceback__


traceback = caught(7)
frame = traceback.tb_next.tb_frame
print(sorted(frame.f_locals.items(), key=str))
print(frame.f_locals["big"] is frame.f_locals["big"])
kept = [caught(n) for n in range(-300, 300, 99)]
print([t.tb_next.tb_frame.f_locals["big"] + t.tb_next.tb_frame.f_locals["small"] for t in kept])
print([t.tb_frame.f_locals["n"] for t in kept])


def watched():
    """The view is made once, and read while the frame goes on."""
    seen = []
    view = sys._getframe().f_locals
    for i in range(3):
        x = i * BIG
        seen.append((view["i"], view["x"], view["x"] is x))
        x += 1
        seen.append(view["x"])
    view["x"] = 5 * BIG
    seen.append(x)
    return seen


print(watched())


def second_view():
    a = BIG + 1
    frame = sys._getframe()
    view = type(frame.f_locals)(frame)
    b = a + 1
    return view["a"], view["b"], dict(view) == {"a": a, "b": b, "frame": frame, "view": view}


print(second_view())


def handles_then_goes_on(n):
    """The exception is gone, its frame object may be, the locals go on changing."""
    total = 0
    for i in range(n):
        big = i * BIG
        try:
            {}[big]
        except KeyError as error:
            total += error.__traceback__.tb_lineno > 0
        total += big
    return total, locals()["big"], sys._getframe().f_locals["total"]


print(handles_then_goes_on(5))


def held(n):
    """The exception stays, so does the frame object."""
    errors = []
    for i in range(n):
        big = i * BIG
        try:
            raise KeyError(big)
        except KeyError as error:
            errors.append(error)
    return errors


errors = held(4)
print([e.args[0] for e in errors], errors[0].__traceback__.tb_frame.f_locals["big"], errors[0].__traceback__.tb_frame.f_locals["i"])


def generate():
    n = BIG
    while True:
        n += 1
        yield n


numbers = generate()
next(numbers)
view = numbers.gi_frame.f_locals
print(view["n"], next(numbers), view["n"])
view["n"] = 3 * BIG
print(next(numbers), view["n"], numbers.gi_frame.f_locals["n"])
numbers.close()
print(view.get("n"), numbers.gi_frame)


def below():
    return sys._getframe(1).f_locals


def above():
    a = BIG * 2
    found = below()
    a += 1
    return found["a"], a


print(above())


def elsewhere():
    here = BIG * 3
    ready, done, found = threading.Event(), threading.Event(), []

    def look():
        ready.wait()
        frame = sys._current_frames()[threading.main_thread().ident]
        while frame.f_code.co_name != "elsewhere":
            frame = frame.f_back
        found.append((frame.f_locals["here"], frame))
        done.set()

    thread = threading.Thread(target=look)
    thread.start()
    here += 1
    ready.set()
    done.wait()
    thread.join()
    here += 1
    return found[0][0], here, found[0][1].f_locals["here"]


print(elsewhere())


def deep(n):
    here = n * BIG
    if n == 0:
        return [f.f_locals["here"] for f in walk(sys._getframe())]
    return deep(n - 1)


def walk(frame):
    while frame is not None and frame.f_code.co_name == "deep":
        yield frame
        frame = frame.f_back


print(deep(4))


class Deleted:
    def __del__(self):
        print("deleted", sys._getframe(1).f_locals["count"])


def drops():
    count = BIG * 4
    try:
        raise ValueError
    except ValueError as error:
        mine = error
        thing = Deleted()
        count += 1
        del thing
        count += 1
    del mine
    thing = Deleted()
    count += 1
    thing = None
    return count


print(drops())
