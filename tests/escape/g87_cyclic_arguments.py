# g87: gain: cycles in arguments
x = []
x.append(x)
d = {"d": x}
x.append(d)
attempt(host_show, x)
attempt(host_show, d)
import json
attempt(json.dumps, x)
print("alive")
