# k109: gain: other names that become code
import collections, enum, typing
class Name(str):
    def isidentifier(self): return True
    def __eq__(self, o): return False
    __hash__ = str.__hash__
attempt(collections.namedtuple, "P", [Name("x, y=__import__('os').system('touch %s')" % DROP_FILE)])
attempt(collections.namedtuple, Name("P(a:=reach(len.__self__))"), ["x"])
attempt(enum.Enum, "E", [Name("a b"), "c"])
attempt(typing.NewType, Name("x()"), int)
