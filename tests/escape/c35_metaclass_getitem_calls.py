# c35: gain: a forbidden call with no call syntax
class Meta(type):
    __getitem__ = getattr
    __add__ = getattr
    __matmul__ = getattr
class Guest(metaclass=Meta): pass
reach(attempt(lambda: Guest["mro"]()[-1].__subclasses__))
class Call:
    __class_getitem__ = eval
reach(attempt(lambda: Call["__import__('sys')"]))
