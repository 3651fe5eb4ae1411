# c43: gain: the callbacks the library hangs on classes
import weakref, functools, abc, collections.abc
for each in (int, str, dict, list, collections.abc.Sized, Exception, type):
    for ref in attempt(weakref.getweakrefs, each) or ():
        callback = attempt(lambda: ref.__callback__)
        reach(attempt(lambda: callback.__globals__))
        reach(attempt(lambda: callback.__self__))
        for value in attempt(lambda: callback.__defaults__) or ():
            reach(value)
