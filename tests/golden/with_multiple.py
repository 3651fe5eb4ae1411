def f(a, b):
    with a as x, b() as (y, z):
        use(x, y, z)
