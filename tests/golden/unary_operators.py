def f(x):
    return -x, +x, ~x, not x, -(-x)
