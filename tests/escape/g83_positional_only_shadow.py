# g83: gain: guard names shadowed by parameters
def f(getattr, _getattr_=lambda o, n: o, CheckAttr=None, __builtins__=None, /):
    return len.__self__
reach(attempt(f, 1))
any = all
__import__ = attempt
isinstance = lambda *a: True
import json
reach(json)
