# g78: gain: the same with state in __eq__ and __hash__
class Name(str):
    count = 0
    def __eq__(self, other):
        Name.count += 1
        return Name.count > 1 and str.__eq__(self, other)
    def __hash__(self):
        return hash("upper") if Name.count == 0 else str.__hash__(self)
for door in (getattr, object.__getattribute__, type(len).__getattribute__, hasattr):
    Name.count = 0
    reach(attempt(door, len, Name("__self__")))
import operator
reach(attempt(lambda: operator.attrgetter(Name("__self__"))(len)))
