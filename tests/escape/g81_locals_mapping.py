# g81: gain: the same as locals, keywords and class namespaces
class Names:
    def __getitem__(self, key):
        reach(attempt(lambda: __import__("sys")._getframe(1)))
        raise KeyError(key)
    def keys(self): return ["x"]
attempt(eval, "nothing", {}, Names())
attempt(lambda: dict(**Names()))
attempt(exec, "import os; x = os", {"__builtins__": Names()}, Names())
