def f(x):
    match x:
        case {"a": 1, "b": v, **rest}:
            return v, rest
        case {}:
            return 0
