# a13: gain: real module dicts by a walk over classes
def walk(cls, seen):
    for each in attempt(type.__subclasses__, cls) or ():
        if each not in seen:
            seen.add(each)
            walk(each, seen)
seen = set()
walk(object, seen)
for each in seen:
    if each.__module__ in ("os", "subprocess", "_frozen_importlib", "warnings"):
        for value in list((attempt(vars, each) or {}).values()):
            reach(attempt(lambda: value.__globals__))
