# f69: gain: the host's __import__ replaced
import builtins
real = builtins.__import__
builtins.__import__ = lambda *a, **k: (print("GAIN: a guest import function ran for another session") or real(*a, **k))
### second session
import json
### host
import json
