def f(o, x):
    o.run()
    o.add(x, 1).then("s")
    return o.a.b.c(o.d)
