# f76: gain: another session's builtins
import builtins
builtins.len = lambda x: "POISON"
builtins.pynterp_poison = 1
try: __builtins__["abs"] = lambda x: "POISON"
except Exception: pass
try: __builtins__.abs = lambda x: "POISON"
except Exception: pass
### second session
if len([]) == "POISON" or abs(1) == "POISON" or "pynterp_poison" in dir(__import__("builtins")): print("GAIN: builtins poisoned")
### host
if len([]) == "POISON" or abs(1) == "POISON": print("GAIN: the host's builtins poisoned")
