# g83: gain: helpers of the machine rebound
__build_class__ = None
__name__ = "os"
__package__ = "os"
__file__ = "/usr/lib/python3.14/os.py"
__loader__ = None
__spec__ = None
reach(attempt(lambda: len.__self__))
try:
    from . import path
    reach(path)
except Exception: pass
