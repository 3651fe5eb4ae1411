# c33: gain: a real built-in module
for each in object.__subclasses__():
    if each.__name__ == "BuiltinImporter":
        reach(each.load_module("posix"))
