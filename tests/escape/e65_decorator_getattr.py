# e65: gain: the same with a bound getattr
import functools
@reach
@functools.partial(getattr, len)
@"__self__".format
def name(): pass
