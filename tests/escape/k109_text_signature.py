# k109: gain: a signature's text parsed as code
import inspect
class C:
    def __init__(self): pass
    __text_signature__ = "(x=sys.host_marker, y=len.__self__)"
class F:
    __text_signature__ = "($self, x=sys.host_marker)"
    __name__ = "f"
    __module__ = "os"
    def __call__(self): pass
for thing in (C, F, F()):
    print(attempt(inspect.signature, thing))
