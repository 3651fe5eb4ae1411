# d48: gain: a dict of one's own as builtins
class Names(dict):
    def __missing__(self, key): raise KeyError(key)
names = {"__builtins__": None}
reach(attempt(lambda: eval("[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == 'BuiltinImporter'][0].load_module('os')", {"__builtins__": {}})))
attempt(exec, "import os", {"__builtins__": {}})
globals()["__builtins__"] = {"__import__": lambda *a: None}
reach(attempt(lambda: (lambda: 0).__builtins__))
