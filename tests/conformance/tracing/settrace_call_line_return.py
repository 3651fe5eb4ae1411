# sys.settrace: call, line and return events of plain, nested and looping functions.
import sys

events = []


def tracer(frame, event, arg):
    if frame.f_code.co_filename != __file__:
        return None
    events.append((event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno,
                   arg if event == "return" else None))
    return tracer


def inner(x):
    y = x * 2
    return y


def loop(n):
    total = 0
    for i in range(n):
        if i % 2:
            total += inner(i)
        else:
            continue
    while total > 3:
        total -= 2
    return total


def implicit():
    pass


sys.settrace(tracer)
loop(3)
implicit()
[inner(q) for q in (5,)]
(lambda a: a)(1)
sys.settrace(None)
for e in events:
    print(e)
print(sys.gettrace())
