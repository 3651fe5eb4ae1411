# b26: gain: the host's frames by a trace and a profile function
import sys
def trace(frame, event, arg):
    walk_frames(frame)
    reach(arg)
    return trace
sys.settrace(trace)
sys.setprofile(trace)
import json
json.dumps({"a": sorted([3, 1], key=lambda n: -n)})
attempt(eval, "1 +")
sys.setprofile(None)
### host
compile("x = 1", "host.py", "exec")
