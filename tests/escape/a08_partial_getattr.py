# a08: gain: the same by partial
import functools
reach(functools.partial(getattr, len, "__self__")())
