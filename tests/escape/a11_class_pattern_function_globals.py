# a11: gain: a library's globals by a match keyword
import json
match json.load:
    case object(__globals__=names):
        reach(names)
