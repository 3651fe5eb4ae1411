# Coroutine-style pipelines: a decorator priming generators, broadcast, running average.
import functools


def primed(f):
    @functools.wraps(f)
    def start(*a, **k):
        g = f(*a, **k)
        next(g)
        return g
    return start


@primed
def grep(word, target):
    try:
        while True:
            line = yield
            if word in line:
                target.send(line)
    except GeneratorExit:
        target.close()


@primed
def sink(out):
    try:
        while True:
            out.append((yield))
    except GeneratorExit:
        out.append("closed")


@primed
def broadcast(*targets):
    while True:
        item = yield
        for t in targets:
            t.send(item)


@primed
def average():
    total = n = 0
    avg = None
    while True:
        total += yield avg
        n += 1
        avg = total / n


a, b = [], []
ga, gb = grep("py", sink(a)), grep("c", sink(b))
src = broadcast(ga, gb)
for line in ("python", "c code", "pycon", "rust"):
    src.send(line)
ga.close()
gb.close()
print(a, b)
av = average()
print([av.send(x) for x in (10, 20, 60)])
