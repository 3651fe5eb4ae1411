# a13: gain: the same without a bound method
for base in type.mro(bool):
    for each in attempt(type.__subclasses__, base) or ():
        if "Loader" in each.__name__ or "Importer" in each.__name__ or each.__name__ == "Popen":
            reach(attempt(getattr, each, "load_module"))
            reach(attempt(lambda: each.load_module("posix")))
            reach(attempt(lambda: each("os", "/x").load_module))
