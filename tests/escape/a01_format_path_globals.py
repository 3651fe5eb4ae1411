# a01: gain: a library module's globals as text
import json
print("{0.__globals__[codecs].builtins.host_marker}".format(json.load))
