# a06: gain: sys through a library function's globals
import json, operator
reach(operator.attrgetter("__globals__")(json.load))
reach(operator.attrgetter("load.__globals__", "dumps.__globals__")(json)[0])
