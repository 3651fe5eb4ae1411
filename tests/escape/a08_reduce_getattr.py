# a08: gain: a whole chain in one call
import functools
reach(functools.reduce(getattr, ["__self__", "__dict__"], len))
