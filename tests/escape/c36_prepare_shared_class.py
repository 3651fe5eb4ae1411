# c36: gain: a shared class body written through a mapping
import json
class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases): return vars(json)
class Body(metaclass=Meta):
    dumps = lambda *a: "POISON"
### second session
import json
if json.dumps({}) == "POISON": print("GAIN: json of another session changed")
