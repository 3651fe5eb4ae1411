# d51: gain: a library function reprogrammed
import json
def evil(*a, **k): return "POISON"
json.dumps.__code__ = evil.__code__
### second session
import json
if json.dumps({}) == "POISON": print("GAIN: json.dumps reprogrammed")
