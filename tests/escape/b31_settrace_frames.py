# b31: gain: every frame shown to a trace function
import sys
def trace(frame, event, arg):
    walk_frames(frame)
    return trace
sys.settrace(trace)
import json
attempt(json.dumps, {"a": [1]}, indent=1)
sys.settrace(None)
