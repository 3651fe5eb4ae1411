# c39: gain: a shared module's class replaced
import json, types
class Evil(types.ModuleType):
    @property
    def dumps(self): return lambda *a: "POISON"
json.__class__ = Evil
attempt(json.__dict__.pop, "dumps")
### second session
import json
try: bad = json.dumps({}) == "POISON"
except Exception: bad = True
if bad: print("GAIN: json of another session changed")
