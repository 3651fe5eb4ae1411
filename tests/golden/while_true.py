def f(q):
    while True:
        x = q.get()
        if not x:
            return
        use(x)
