# c41: gain: the same for other registries
import io, contextlib, os
attempt(lambda: io.IOBase.register(int))
attempt(lambda: contextlib.AbstractContextManager.register(int))
attempt(lambda: os.PathLike.register(int))
### second session
import contextlib
if isinstance(5, contextlib.AbstractContextManager): print("GAIN: an ABC was poisoned")
