def f(n):
    count = 0
    for i in range(n):
        for j in range(i):
            count += i * j
    return count
