class Unary:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __bool__(self): return False


u = Unary()
print(-u, +u, ~u, not u, not not u)
print(-True, +True, -(-5), - -5, ~0, ~-1, -0, -0.0, +(-0.0), -1j, -2 ** 2, (-2) ** 2, 2 ** -1)
print(not 1 == 2, not None, -(2 ** 63), ~(2 ** 64), -(-(2 ** 63)))


class Sub(int):
    pass


print(type(-Sub(3)), type(+Sub(3)), type(~Sub(3)))
for expr in ("-'a'", "+[]", "~1.5", "-None", "~()", "+{}"):
    try:
        eval(expr)
    except TypeError as error:
        print(expr, "->", error)
