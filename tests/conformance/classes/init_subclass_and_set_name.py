class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[key or cls.__name__] = cls


class One(Plugin): pass
class Two(Plugin, key="second"): pass
class Three(Two, key="third"): pass


print(list(Plugin.registry), Plugin.__init_subclass__.__func__.__name__)


class Named:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name


class Owner:
    a = Named()
    b = c = Named()
    print("body ends")


Owner.late = Named()
print(hasattr(Owner.__dict__["late"], "name"), Owner.b.name)


class Raises:
    def __set_name__(self, owner, name): raise ValueError("in set_name")


try:
    class Broken:
        x = Raises()
except ValueError as error:
    print(error, error.__notes__)
for keywords in ({"unknown": 1}, {"metaclass": type, "x": 2}):
    try:
        class K(**keywords): pass
    except TypeError as error:
        print(error)


class Order(type):
    def __new__(mcs, name, bases, ns):
        print("meta new")
        cls = super().__new__(mcs, name, bases, ns)
        print("meta new done")
        return cls


class Parent:
    def __init_subclass__(cls): print("init_subclass", cls.__name__, hasattr(cls, "attr"))


class Child(Parent, metaclass=Order):
    attr = Named()
