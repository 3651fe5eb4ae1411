# d54: gain: the globals of generated code
import collections
P = collections.namedtuple("P", "x")
reach(P._replace.__globals__["_sys"])
reach(P._make.__func__.__globals__)
reach(attempt(lambda: P.__new__.__globals__))
