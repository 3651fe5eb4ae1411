from itertools import islice, takewhile


def naturals(n=0):
    while True:
        yield n
        n += 1


def sieve(numbers):
    while True:
        p = next(numbers)
        yield p
        numbers = (lambda numbers, p: (n for n in numbers if n % p))(numbers, p)


def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


def fib():
    a, b = 0, 1
    while 1:
        yield a
        a, b = b, a + b


def tree(d):
    if d:
        yield from tree(d - 1)
        yield d
        yield from tree(d - 1)


print(list(islice(sieve(naturals(2)), 25)))
avg = averager()
next(avg)
print([avg.send(v) for v in (10, 20, 60)])
try:
    avg.send(None)
except StopIteration as stop:
    print(stop.value)
print(list(takewhile(lambda x: x < 100, fib())), next(islice(fib(), 150, None)))
print(list(tree(4)), [x for x, _ in zip(naturals(), "abc")])


def coroutine_pair():
    def ping():
        for i in range(3):
            v = yield f"ping {i}"
            print("ping got", v)

    def pong():
        for i in range(3):
            v = yield f"pong {i}"
            print("pong got", v)

    a, b = ping(), pong()
    x, y = next(a), next(b)
    try:
        while True:
            x = a.send(y)
            y = b.send(x)
    except StopIteration:
        print("end", x, y)


coroutine_pair()
