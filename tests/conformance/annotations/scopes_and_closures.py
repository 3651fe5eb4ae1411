# Annotation scopes see class namespaces, enclosing locals, and later changes to them.
def outer():
    kind = "first"

    def f(a: kind) -> [kind for _ in range(2)]: ...

    class Local:
        x: kind
        own = "own"
        y: own

        def m(self, p: own, q: kind, r: Local): ...

    kind = "second"
    return f, Local


f, Local = outer()
print(f.__annotations__)
print(Local.__annotations__)
ann = Local.m.__annotations__
print(ann["p"], ann["q"], ann["r"] is Local)
Local.own = "changed"


class C:
    int = "class int"
    a: int

    def m(self, x: int): ...
    b: "int"


print(C.__annotations__, C.m.__annotations__)
C.int = "later"
print(C.__annotate__(1))
del C.int
print(C.__annotate__(1))


class P:
    __secret: int

    def m(self, __arg: int): ...


print(P.__annotations__, P.m.__annotations__)
print(f.__annotate__.__code__.co_freevars)
