# A cooperative scheduler built on generators: sleep, spawn, channels, join and errors.
import heapq
from collections import deque
from types import coroutine


class Sleep:
    def __init__(self, t): self.t = t


class Spawn:
    def __init__(self, gen): self.gen = gen


class Join:
    def __init__(self, task): self.task = task


class Recv:
    def __init__(self, ch): self.ch = ch


class Channel:
    def __init__(self):
        self.items, self.waiters = deque(), deque()


class Send:
    def __init__(self, ch, v): self.ch, self.v = ch, v


class Task:
    count = 0

    def __init__(self, gen):
        Task.count += 1
        self.id, self.gen, self.done, self.result, self.error, self.joiners = Task.count, gen, False, None, None, []


class Loop:
    def __init__(self):
        self.now, self.seq, self.ready, self.timers, self.trace = 0, 0, deque(), [], []

    def spawn(self, gen):
        t = Task(gen)
        self.ready.append((t, None, None))
        return t

    def finish(self, t, result, error):
        t.done, t.result, t.error = True, result, error
        for j in t.joiners:
            self.ready.append((j, result, error))
        if error and not t.joiners:
            self.trace.append(f"unhandled {error!r}")

    def step(self, t, value, exc):
        try:
            req = t.gen.throw(exc) if exc else t.gen.send(value)
        except StopIteration as e:
            return self.finish(t, e.value, None)
        except Exception as e:
            return self.finish(t, None, e)
        match req:
            case Sleep(t=delay):
                self.seq += 1
                heapq.heappush(self.timers, (self.now + delay, self.seq, t))
            case Spawn(gen=g):
                self.ready.append((t, self.spawn(g), None))
            case Join(task=other) if other.done:
                self.ready.append((t, other.result, other.error))
            case Join(task=other):
                other.joiners.append(t)
            case Send(ch=ch, v=v):
                if ch.waiters:
                    self.ready.append((ch.waiters.popleft(), v, None))
                else:
                    ch.items.append(v)
                self.ready.append((t, None, None))
            case Recv(ch=ch):
                if ch.items:
                    self.ready.append((t, ch.items.popleft(), None))
                else:
                    ch.waiters.append(t)
            case other:
                self.ready.append((t, None, TypeError(f"bad request {other!r}")))

    def run(self, main):
        root = self.spawn(main)
        while self.ready or self.timers:
            if not self.ready:
                self.now, _, t = heapq.heappop(self.timers)
                self.ready.append((t, None, None))
            self.step(*self.ready.popleft())
        return root


loop = Loop()


def producer(ch, n):
    for i in range(n):
        yield Sleep(2)
        yield Send(ch, i)
    yield Send(ch, None)
    return f"produced {n}"


def consumer(ch):
    got = []
    while (v := (yield Recv(ch))) is not None:
        got.append((loop.now, v))
    return got


def failing():
    yield Sleep(1)
    raise ValueError("task failed")


def main():
    ch = Channel()
    p = yield Spawn(producer(ch, 4))
    c = yield Spawn(consumer(ch))
    f = yield Spawn(failing())
    try:
        yield Join(f)
    except ValueError as e:
        print("joined error:", e, "at", loop.now)
    print((yield Join(p)), (yield Join(c)))
    try:
        yield "nonsense"
    except TypeError as e:
        print(e)
    tasks = []
    for i in range(200):
        tasks.append((yield Spawn(worker(i))))
    total = 0
    for t in tasks:
        total += yield Join(t)
    yield Spawn(failing())
    return total


def worker(i):
    for _ in range(i % 5):
        yield Sleep(i % 3 + 1)
    return i


root = loop.run(main())
print(root.result, loop.now, Task.count, loop.trace)
