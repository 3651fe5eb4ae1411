# c43: gain: an interpreter's policy object kept by a weak reference
def f(): pass
import weakref, functools
r = attempt(lambda: vars(type(f))["__weakref__"].__get__(f))
reach(attempt(lambda: r.__callback__.__defaults__))
for each in (host_add, type(host_add), len, attempt(lambda: __builtins__), attempt(lambda: __import__)):
    for ref in attempt(weakref.getweakrefs, each) or ():
        reach(attempt(lambda: ref.__callback__.__defaults__))
        reach(attempt(lambda: ref.__callback__.__globals__))
