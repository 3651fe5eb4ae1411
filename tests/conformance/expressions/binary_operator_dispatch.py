def make(name, bases=(), ops="", result=NotImplemented):
    body = {}
    for op in ops.split():
        def method(self, other, op=op):
            print(f"{type(self).__name__}.__{op}__", end=" ")
            return result if result is NotImplemented else f"{name}.{op}"
        body[f"__{op}__"] = method
    return type(name, bases or (object,), body)


A = make("A", ops="add radd sub mul", result=1)
B = make("B", ops="add radd rsub rmul", result=1)
Refuses = make("Refuses", ops="add radd sub rsub matmul")
Derived = make("Derived", (A,), ops="radd", result=1)
Inherits = make("Inherits", (A,))
print(A() + B(), A() - B(), B() + A())
print(Refuses() + A(), A() + Refuses())
print(A() + Derived(), A() + Inherits(), Derived() + A())
print(1 + A(), [1] + A())
for left, right in ((Refuses(), Refuses()), (Refuses(), 1), (1, Refuses())):
    try:
        left + right
    except TypeError as error:
        print(error)
try:
    Refuses() @ 1
except TypeError as error:
    print(error)
for expr in ("1 + 'a'", "'a' + 1", "[] + ()", "{} | []", "1 @ 2", "'a' % 1", "'a' - 'b'", "None * 2", "2 ** 'x'",
             "1 << 1.0", "[1] * 'a'", "divmod('a', 1)", "() + []", "b'' + ''"):
    try:
        eval(expr)
    except TypeError as error:
        print(expr, "->", error)
