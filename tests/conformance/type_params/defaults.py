# Type parameter defaults for TypeVar, TypeVarTuple and ParamSpec.
from typing import Generic, NoDefault, TypeVar


type C[A, B = int, *Ts = *tuple[str, int], **P = [bool]] = tuple[A, B, *Ts]


for p in C.__type_params__:
    print(p, p.has_default(), p.__default__)
print(C.__type_params__[0].__default__ is NoDefault)


class D[A, B = list[A]]:
    pass


print(D.__type_params__[1].__default__)
print(D[int], D[int, str])
try:
    D[int, str, float]
except TypeError as e:
    print(str(e).replace("__main__.", ""))
try:
    class Bad[*Ts = *tuple[str, int], B = int]:
        pass
except TypeError as e:
    print(e)
type Alias[T = None] = T | int
print(Alias.__type_params__[0].__default__, Alias.__value__)
Old = TypeVar("Old", default=str)


class G(Generic[Old]):
    pass


print(Old.__default__, G[int], G.__parameters__)
try:
    exec("class X[A = int, B]: pass")
except SyntaxError as e:
    print(e.msg)
