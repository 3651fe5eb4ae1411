# c41: gain: a subclass hook put on a shared ABC
import collections.abc
try:
    collections.abc.Hashable.__subclasshook__ = classmethod(lambda cls, c: False)
    attempt(lambda: collections.abc.Hashable._abc_caches_clear())
except Exception: pass
### second session
import collections.abc
class Fresh: pass
if not issubclass(Fresh, collections.abc.Hashable): print("GAIN: an ABC was poisoned")
