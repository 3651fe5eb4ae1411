# f67: gain: a module in a library's globals
import json
reach(json.codecs.builtins)
