# f76: gain: another session's caches and registries
import re, functools, sys, logging
try: re._cache.clear()
except Exception: pass
try: re._cache[(str, "pynterp", 0)] = re.compile("POISON")
except Exception: pass
try: re._cache2[(str, "pynterp", 0)] = re.compile("POISON")
except Exception: pass
attempt(lambda: logging.getLogger().addHandler(logging.NullHandler()))
attempt(lambda: logging.disable(50))
attempt(lambda: logging.setLoggerClass(type("L", (logging.Logger,), {"pynterp_poison": 1})))
### second session
import re, logging
if re.match("pynterp", "POISON"): print("GAIN: re's cache poisoned")
if hasattr(logging.getLogger("x"), "pynterp_poison"): print("GAIN: logging poisoned")
if logging.root.manager.disable == 50 or logging.root.handlers: print("GAIN: logging state shared")
