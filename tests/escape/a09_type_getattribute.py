# a09: gain: the subclasses of object
subclasses = type.__getattribute__(object, "__subclasses__")
for each in subclasses():
    if each.__name__ == "BuiltinImporter":
        reach(each.load_module("sys"))
