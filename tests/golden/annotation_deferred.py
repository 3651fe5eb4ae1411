# Annotations become a function that is run when somebody asks.
x: int = 1
y: list[x]

def f(a: int, *, b: str = "b") -> bool:
    c: float = a
    return c
