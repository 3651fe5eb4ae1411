# a06: gain: the builtins module
import operator
reach(operator.attrgetter("__self__")(len))
