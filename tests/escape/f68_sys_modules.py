# f68: gain: any module by sys.modules
import sys
for name in ("os", "posix", "builtins", "_io", "importlib._bootstrap", "subprocess", "host_config"):
    reach(sys.modules.get(name))
reach(sys.modules["sys"])
