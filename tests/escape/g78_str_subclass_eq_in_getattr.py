# g78: gain: a ruled name by a str that lies to the guard
class Name(str):
    def __eq__(self, other): return False
    __hash__ = str.__hash__
reach(getattr(len, Name("__self__")))
