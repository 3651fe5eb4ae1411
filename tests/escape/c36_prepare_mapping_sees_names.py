# c36: gain: a class body's names replaced
class Names(dict):
    def __getitem__(self, key):
        if key == "int": return attempt(lambda: len.__self__)
        return dict.__getitem__(self, key)
class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases): return Names()
class Body(metaclass=Meta):
    reach(int)
    reach(attempt(lambda: __builtins__))
