def gen(n):
    while n:
        yield n
        n -= 1

def f():
    total = 0
    for x in gen(3):
        total += x
    return total
