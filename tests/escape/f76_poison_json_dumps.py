# f76: gain: another session's json
import json
json.dumps = lambda *a, **k: "POISON"
### second session
import json
if json.dumps({}) == "POISON": print("GAIN: json.dumps poisoned")
### host
import json
if json.dumps({}) == "POISON": print("GAIN: the host's json.dumps poisoned")
