# d51: gain: annotations written
import json, functools
try: json.dumps.__annotations__["x"] = "POISON"
except Exception: pass
try: json.dumps.__doc__ = "POISON"
except Exception: pass
try: json.dumps.pynterp_poison = 1
except Exception: pass
### second session
import json
if json.dumps.__annotations__ or json.dumps.__doc__ == "POISON" or hasattr(json.dumps, "pynterp_poison"):
    print("GAIN: a shared function was written")
