# a04: gain: a host module's globals
import string
f = string.Formatter()
for path in ("0.__globals__", "0.__init__.__globals__", "0.__code__", "0.__class__.__base__.__subclasses__"):
    for thing in (f.vformat, string.Template, f):
        reach(attempt(lambda: f.get_field(path, (thing,), {})[0]))
