# a13: gain: a loader by the graph of types
base = int.mro()[-1]
for each in type.__subclasses__(base):
    if each.__name__ == "BuiltinImporter":
        reach(each.load_module("sys"))
