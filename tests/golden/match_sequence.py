def f(x):
    match x:
        case []:
            return 0
        case [a]:
            return a
        case [first, *_, last]:
            return first, last
