# d51: gain: the same by the getset of the type
import json
kind = type(json.dumps)
attempt(vars(kind)["__code__"].__set__, json.dumps, (lambda *a, **k: "POISON").__code__)
attempt(kind.__setattr__, json.loads, "__code__", (lambda *a, **k: "POISON").__code__)
attempt(object.__setattr__, json.load, "__code__", (lambda *a, **k: "POISON").__code__)
### second session
import json
if json.dumps({}) == "POISON" or json.loads("{}") == "POISON": print("GAIN: json reprogrammed")
