# c42: gain: a protected member of an exposed object's class
kind = type(host_add)
class_made = attempt(type, "Child", (kind,), {})
if class_made: gained("a subclass of the host function's class")
made = attempt(kind) or attempt(kind.__new__, kind) or attempt(object.__new__, kind)
if made is not None: gained("a host function of its own")
for name in attempt(dir, host_add) or ():
    reach(attempt(getattr, host_add, name))
