# e56: gain: eval with chosen globals
import typing, annotationlib
reach(annotationlib.ForwardRef("len.__self__").evaluate())
reach(attempt(lambda: annotationlib.ForwardRef("__import__('sys')").evaluate(globals={})))
reach(attempt(lambda: typing.ForwardRef("sys", module="typing").evaluate()))
