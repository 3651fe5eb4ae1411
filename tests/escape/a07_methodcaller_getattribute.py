# a07: gain: the builtins module
import operator
reach(operator.methodcaller("__getattribute__", "__self__")(len))
