def first[T: int, *Ts, **P](a: T, *rest: *Ts) -> T:
    return a

class Box[T = str]:
    value: T
