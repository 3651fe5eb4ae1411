# g81: gain: names found by a dict subclass as globals
class Names(dict):
    def __missing__(self, key): return attempt(lambda: len.__self__)
    def __getitem__(self, key):
        return dict.get(self, key) or attempt(eval, "__import__('os')")
names = Names()
exec("got = anything", names)
reach(names.get("got"))
reach(attempt(lambda: eval("__builtins__", Names())))
reach(dict.get(names, "__builtins__"))
