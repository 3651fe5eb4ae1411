# a19: gain: a name imported from a module that no attribute opcode reads
try:
    from json import __builtins__ as names
    reach(names)
except Exception: pass
try:
    from json import codecs
    from json.codecs import builtins, sys
    reach(builtins)
    reach(sys)
except Exception: pass
try:
    from json import __loader__ as loader, __spec__ as spec
    reach(attempt(lambda: loader.get_data(CANARY_FILE)))
    reach(attempt(lambda: spec.loader.get_data(CANARY_FILE)))
except Exception: pass
