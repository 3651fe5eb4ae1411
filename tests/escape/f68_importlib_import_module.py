# f68: gain: the same by importlib
import importlib
for name in ("os", "posix", "sys", "_io", "subprocess", "ctypes"):
    reach(attempt(importlib.import_module, name))
reach(attempt(lambda: importlib._bootstrap))
reach(attempt(lambda: importlib.util.sys))
reach(attempt(lambda: importlib.machinery.SourceFileLoader("x", CANARY_FILE).get_data(CANARY_FILE)))
