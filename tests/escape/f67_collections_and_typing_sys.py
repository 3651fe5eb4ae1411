# f67: gain: the same
import collections, typing, re
reach(attempt(lambda: collections._sys))
reach(attempt(lambda: typing.sys))
reach(attempt(lambda: re.enum.sys))
