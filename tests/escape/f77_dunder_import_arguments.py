# f77: gain: an import steered by its globals argument
class Names(dict):
    def get(self, *a): return "json"
    def __getitem__(self, key): return "json"
    def __contains__(self, key): return True
reach(attempt(__import__, "codecs", Names(), {}, ["builtins"], 1))
reach(attempt(__import__, "os", {"__package__": "json", "__spec__": None}, None, ["x"], 0))
class Name(str):
    def __eq__(self, other): return other == "json"
    def __hash__(self): return hash("json")
    def partition(self, sep): return ("json", "", "")
    split = startswith = lambda self, *a: ["json"]
reach(attempt(__import__, Name("os")))
reach(attempt(__import__, Name("posix")))
