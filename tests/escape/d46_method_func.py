# d46: gain: the function of a bound method of the library
import random, collections
reach(random.random.__self__.__class__.seed.__globals__)
reach(random.choice.__func__.__globals__)
reach(attempt(lambda: collections.Counter().most_common.__func__.__globals__))
