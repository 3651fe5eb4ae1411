# e59: gain: eval on registration
import functools
@functools.singledispatch
def f(x): pass
def impl(x: "reach(len.__self__) or int"): pass
f.register(impl)
