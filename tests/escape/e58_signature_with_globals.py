# e58: gain: the same with a wrapper
import inspect, functools, json
@functools.wraps(json.load)
def f(fp: "codecs.builtins"): pass
reach(attempt(lambda: inspect.signature(f, eval_str=True).parameters["fp"].annotation))
def g(a: "__import__('sys')"): pass
reach(attempt(lambda: inspect.signature(g, eval_str=True).parameters["a"].annotation))
