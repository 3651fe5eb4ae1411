def f(x):
    match x:
        case y if y > 1:
            return y
        case _:
            return None
