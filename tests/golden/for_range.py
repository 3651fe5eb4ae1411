def f(n):
    total = 0
    for i in range(1, n, 2):
        total += i
    return total
