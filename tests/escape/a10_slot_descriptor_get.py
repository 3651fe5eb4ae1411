# a10: gain: a host function's code and globals
import json
kind = type(json.dumps)
reach(vars(kind)["__globals__"].__get__(json.dumps))
