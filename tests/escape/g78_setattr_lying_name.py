# g78: gain: a ruled name written by a str that lies
import json
class Name(str):
    def __eq__(self, other): return False
    __hash__ = str.__hash__
attempt(setattr, json.dumps, Name("__code__"), (lambda *a, **k: "POISON").__code__)
attempt(object.__setattr__, json.loads, Name("__code__"), (lambda *a, **k: "POISON").__code__)
attempt(delattr, json, Name("dump"))
### second session
import json
if json.dumps({}) == "POISON" or json.loads("1") == "POISON" or not hasattr(json, "dump"): print("GAIN: json changed")
