from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): return 0

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...


class Half(Shape):
    def area(self): return 1


class Square(Shape):
    name = "square"
    def area(self): return super().area() + 4
    @classmethod
    def make(cls): return cls()


for cls in (Shape, Half, Square):
    try:
        print(cls().area(), cls.make().name)
    except TypeError as error:
        print(error)
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Square.__abstractmethods__)


@Shape.register
class Virtual: pass


print(isinstance(Virtual(), Shape), issubclass(Virtual, Shape), Shape in Virtual.__mro__)


class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Sized:
            return any("size" in B.__dict__ for B in C.__mro__)
        return NotImplemented


class HasSize:
    size = 1


print(isinstance(HasSize(), Sized), issubclass(int, Sized))


class Meta(type):
    def __instancecheck__(cls, obj): return obj == "member"
    def __subclasscheck__(cls, sub): return sub is int


class Club(metaclass=Meta): pass


print(isinstance("member", Club), isinstance(1, Club), issubclass(int, Club), issubclass(str, Club),
      isinstance(Club(), Club))
for check in (lambda: isinstance(1, "x"), lambda: isinstance(1, (int, "x")), lambda: isinstance("a", (int, "x")),
              lambda: issubclass(1, int),
              lambda: isinstance(1, int | str), lambda: isinstance(1, ((float, (int,)),)),
              lambda: isinstance(1, list[int])):
    try:
        print(check())
    except TypeError as error:
        print(error)
