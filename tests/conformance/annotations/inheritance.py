# Classes without annotations do not inherit them; metaclass and instance views.
class Base:
    a: int = 1


class Empty(Base):
    pass


class Child(Base):
    b: str


print(Base.__annotations__, Empty.__annotations__, Child.__annotations__)
print(Empty.__annotate__, "__annotations__" in Empty.__dict__, "__annotate__" in vars(Empty))
try:
    Base().__annotations__
except AttributeError as e:
    print(e)


class Meta(type):
    meta_attr: float


class WithMeta(metaclass=Meta):
    pass


print(WithMeta.__annotations__, Meta.__annotations__)
for attr in ("__annotations__", "__annotate__"):
    try:
        getattr(int, attr)
    except AttributeError as e:
        print(e)
import inspect
print(inspect.get_annotations(int), inspect.get_annotations(Child))
Child.__annotations__["c"] = bool
print(Child.__annotations__)
from typing import get_type_hints
print(get_type_hints(Child))
