# a16: gain: copyreg by other protocols and types
import re, collections
for thing in (re.compile("a"), collections.OrderedDict(), collections.deque(), range(2), 3j):
    for protocol in (0, 1, 2, 4):
        found = attempt(thing.__reduce_ex__, protocol)
        if found and not isinstance(found, str):
            reach(attempt(lambda: found[0].__globals__))
            reach(attempt(lambda: found[0].__self__))
