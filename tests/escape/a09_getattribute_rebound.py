# a09: gain: the same as a rebound descriptor
get = object.__getattribute__
reach(attempt(get.__get__(len), "__self__"))
reach(attempt(get.__call__, len, "__self__"))
reach(attempt(type(len).__getattribute__, len, "__self__"))
reach(attempt(object.__dict__["__getattribute__"].__get__(len, type(len)), "__self__"))
