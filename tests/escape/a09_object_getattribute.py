# a09: gain: the builtins module
reach(object.__getattribute__(len, "__self__"))
