def f(d):
    for k, (a, *b) in d.items():
        use(k, a, b)
