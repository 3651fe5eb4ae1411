# d53: gain: the annotation evaluators called with guest globals
import annotationlib
class C:
    x: len.__self__
reach(annotationlib.get_annotations(C)["x"])
def f(x: len.__self__): pass
reach(attempt(lambda: annotationlib.call_annotate_function(f.__annotate__, annotationlib.Format.VALUE)["x"]))
