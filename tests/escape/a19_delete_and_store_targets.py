# a19: gain: a host attribute deleted or written by targets
import json
try:
    for json.dumps in [lambda *a: "POISON"]: pass
except Exception: pass
try:
    with_ = __import__("contextlib").nullcontext(lambda *a: "POISON")
    with with_ as json.loads: pass
except Exception: pass
try:
    (json.dump, json.load) = 1, 2
except Exception: pass
try:
    del json.JSONEncoder
except Exception: pass
### second session
import json
try:
    if json.dumps({}) != "{}" or json.loads("{}") != {}: print("GAIN: json of another session changed")
    json.JSONEncoder
except Exception as error:
    print("GAIN: json of another session broke", error)
