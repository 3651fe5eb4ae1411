def f(d, k, v):
    d[k] = v
    d[0] = d[k]
    d["a", 1] = v
    del d[k]
