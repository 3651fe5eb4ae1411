# a05: gain: the same through attrgetter
import operator
try:
    operator.attrgetter("__self__.no_such_name")(len)
except AttributeError as error:
    reach(error.obj)
