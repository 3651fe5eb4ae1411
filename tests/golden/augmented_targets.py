def f(o, d, k):
    o.n += 1
    d[k] -= 1
    d[1:2] += [k]
