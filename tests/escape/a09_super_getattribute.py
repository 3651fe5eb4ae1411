# a09: gain: a lookup that skips the class
class Child(type):
    def look(cls, name):
        return super().__getattribute__(name)
class Guest(metaclass=Child):
    pass
reach(attempt(Guest.look, "__subclasses__"))
reach(attempt(super(object.__class__, object).__getattribute__, "__subclasses__"))
class Holder:
    def look(self, name):
        return super().__getattribute__.__get__(len)(name)
reach(attempt(Holder().look, "__self__"))
