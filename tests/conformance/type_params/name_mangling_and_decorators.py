# Private names, decorators and defaults with type parameters.
order = []


def mark(tag, v=None):
    order.append(tag)
    return v if v is not None else (lambda x: x)


@mark("deco1")
@mark("deco2")
def f[T: mark("bound", int)](a=mark("default", 1), *, k=mark("kw", 2)) -> mark("ann", str):
    return a + k


print(f(), order)
f.__type_params__[0].__bound__
f.__annotations__
print(order)


class P[__T]:
    def m[__U](self, x: __U) -> __T:
        return __T, __U
    type __A[__V] = __V


print([p.__name__ for p in P.__type_params__], P().m(1))
print(P._P__A, P.m.__type_params__)
print(sorted(n for n in vars(P) if "A" in n))

order.clear()


@mark("class deco")
class K[T](mark("base", dict), metaclass=mark("meta", type)):
    order.append("body")


print(order)
f.__type_params__ = ()
print(f.__type_params__)
try:
    f.__type_params__ = []
except TypeError as e:
    print(e)
