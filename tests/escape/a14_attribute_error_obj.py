# a14: gain: the receiver of a failed access
def probe(x):
    try:
        x.no_such_name
    except AttributeError as error:
        return error.obj
reach(probe(len.__self__) if attempt(getattr, len, "__self__") else None)
import operator
try:
    operator.attrgetter("__self__.x")(len)
except AttributeError as error:
    reach(attempt(probe, error) or error.obj)
