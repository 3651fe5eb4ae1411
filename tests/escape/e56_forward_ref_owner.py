# e56: gain: eval in the globals of an owner it is told
import annotationlib, json
reach(attempt(lambda: annotationlib.ForwardRef("codecs.builtins", owner=json.load).evaluate()))
reach(attempt(lambda: annotationlib.ForwardRef("sys", owner=json).evaluate()))
reach(attempt(lambda: annotationlib.evaluate_forward_ref(annotationlib.ForwardRef("_os", module="random"))))
