# d47: gain: the builtins module
reach(len.__self__)
