def f(x):
    match x:
        case Point(1, y=b):
            return b
        case int() | str():
            return x
