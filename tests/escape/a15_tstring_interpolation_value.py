# a15: gain: a live object kept by a template
t = t"{len.__self__}"
reach(t.interpolations[0].value)
