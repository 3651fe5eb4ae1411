# e62: gain: guest code in an enum lookup of the library
import enum, signal, re
try: re.RegexFlag._missing_ = classmethod(lambda cls, value: "POISON")
except Exception: pass
try: enum.EnumType.__call__ = lambda *a: "POISON"
except Exception: pass
### second session
import re
try:
    if re.RegexFlag(2) == "POISON": print("GAIN: enum poisoned")
except Exception as error: print("GAIN: enum poisoned", error)
