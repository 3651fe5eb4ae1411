# a10: gain: the builtins module by a getset
kind = type(len)
reach(vars(kind)["__self__"].__get__(len, kind))
