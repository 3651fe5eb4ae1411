def f(x):
    if x == 1:
        y = "one"
    elif x:
        y = "some"
    else:
        y = "none"
    return y
