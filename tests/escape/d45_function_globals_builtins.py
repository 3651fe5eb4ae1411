# d45: gain: the real builtins by a function
import json
reach(json.dumps.__globals__["__builtins__"])
reach(attempt(lambda: json.dumps.__builtins__))
