# a01: gain: sys by an index step of the path
import random
print("{0.seed.__func__.__globals__[_os].host_marker}".format(random.Random(1)))
