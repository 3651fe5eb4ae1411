class Tracer:
    def __init__(self, name, result):
        self.name, self.result = name, result

    def _op(self, op, other):
        print(f"{self.name}.{op}({getattr(other, 'name', other)})")
        return self.result

    def __eq__(self, other): return self._op("eq", other)
    def __ne__(self, other): return self._op("ne", other)
    def __lt__(self, other): return self._op("lt", other)
    def __gt__(self, other): return self._op("gt", other)
    def __le__(self, other): return self._op("le", other)
    def __ge__(self, other): return self._op("ge", other)


class Child(Tracer):
    def __gt__(self, other): return self._op("child-gt", other)


no = NotImplemented
print(Tracer("a", no) == Tracer("b", no))
print(Tracer("a", no) != Tracer("b", "yes"))
print(Tracer("a", 1) < Child("child", 2))   # the subclass is asked first, with the reflection
print(Tracer("a", no) == 5, 5 == Tracer("a", "r"))
try:
    Tracer("a", no) <= Tracer("b", no)
except TypeError as error:
    print(error)


class OnlyEq:
    def __eq__(self, other):
        return "truthy"


print(OnlyEq() == 1, OnlyEq() != 1, OnlyEq.__hash__)
for op in ("1 < 'a'", "None >= 0", "[] < ()", "{} > {}", "1j <= 1"):
    try:
        eval(op)
    except TypeError as error:
        print(op, "->", error)
