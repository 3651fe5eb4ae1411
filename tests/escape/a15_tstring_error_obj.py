# a15: gain: an expression of a template that walks to the host
import json
t = t"{json.load.__globals__!r:>{10}}"
reach(t.values[0])
for part in t:
    reach(attempt(lambda: part.value))
