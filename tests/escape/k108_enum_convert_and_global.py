# k108: gain: the same by enum
import enum
class E(enum.IntEnum): pass
E.__module__ = "os"
attempt(lambda: E._convert_("Poison", "os", lambda name: name.startswith("O_")))
class G(enum.Enum):
    sep = "POISON"
G.__module__ = "json"
attempt(enum.global_enum, G)
class H(enum.Enum):
    getcwd = 1
H.__module__ = "os"
attempt(enum.global_enum, H, True)
### second session
import json
if hasattr(json, "sep"): print("GAIN: a name put into json")
### host
import os
if not callable(os.getcwd) or isinstance(os.sep, int): print("GAIN: a name put into os")
