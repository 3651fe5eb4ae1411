# a08: gain: the builtins module
for each in map(getattr, [len], ["__self__"]):
    reach(each)
