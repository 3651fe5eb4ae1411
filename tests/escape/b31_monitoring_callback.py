# b31: gain: code objects and callables shown by monitoring
import sys
m = sys.monitoring
m.use_tool_id(4, "guest")
def start(code, offset):
    reach(code)
def call(code, offset, function, arg0):
    reach(attempt(lambda: function.__globals__))
m.register_callback(4, m.events.PY_START, start)
m.register_callback(4, m.events.CALL, call)
m.set_events(4, m.events.PY_START | m.events.CALL)
import json
attempt(json.dumps, [1])
m.set_events(4, 0)
m.free_tool_id(4)
