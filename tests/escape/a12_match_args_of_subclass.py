# a12: gain: the same with a str subclass as name
class Name(str):
    def __eq__(self, other): return False
    __hash__ = str.__hash__
class Meta(type):
    def __instancecheck__(cls, x): return True
class Open(metaclass=Meta):
    __match_args__ = (Name("__self__"),)
def look():
    match print:
        case Open(module):
            reach(module)
attempt(look)
