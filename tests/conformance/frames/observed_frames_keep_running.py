import sys

saved = []


def observe():
    frame = sys._getframe(1)
    saved.append((frame, dict(frame.f_locals), frame.f_lineno))
    return frame


def work(n):
    total, x, text, items = 0, 0.5, "", []
    for i in range(n):
        total += i
        x += 0.25
        if i == n // 2: observe()
        text += "ab"[i % 2]
        items.append(x)
        total *= 2
    return total, x, text, items[-1]


plain = work(10)
print(plain == work(10), plain)
frame, snapshot, line = saved[0]
print(sorted(snapshot.items(), key=str)[:3], frame.f_locals["i"], frame.f_locals["total"], frame.f_lineno - line)


def holds_itself():
    me = sys._getframe()
    x = 1
    for x in range(5): x += 1.5
    return me.f_locals["x"], me.f_lineno - me.f_code.co_firstlineno


def generator():
    n = 0.5
    me = sys._getframe()
    while n < 4:
        yield n, me.f_locals["n"]
        n *= 2.0


def recursive(n):
    frames.append(sys._getframe())
    value = n * 1.5
    if n: value += recursive(n - 1)
    return value


def raises():
    local = 1
    try:
        local += 1
        raise ValueError
    except ValueError as e:
        frame = e.__traceback__.tb_frame
        local += 0.5
        seen = frame.f_locals["local"]
        local += 1
        return seen, frame.f_locals["local"], frame is sys._getframe()


frames = []
print(holds_itself(), list(generator()), recursive(4), [f.f_locals["value"] for f in frames], raises())


def deleted():
    a, b = [1], 2
    frame = sys._getframe()
    del a
    before = sorted(frame.f_locals)
    a = "again"
    return before, frame.f_locals["a"], "frame" in frame.f_locals


def callee_sees(level): return sorted(k for k in sys._getframe(level).f_locals)
def caller(arg):
    before = callee_sees(1)
    later = arg
    return before, callee_sees(1), [callee_sees(1) for element in (1,)]


print(deleted(), caller(0))
for f, _, _ in saved: f.clear()
print([dict(f.f_locals) for f, _, _ in saved])
