# a10: gain: the same by inspect
import inspect, json
reach(inspect.getattr_static(json.load, "__globals__").__get__(json.load))
