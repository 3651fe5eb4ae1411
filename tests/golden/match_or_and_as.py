def f(x):
    match x:
        case (1 | 2) as n:
            return n
        case [("a" | "b") as c, _]:
            return c
