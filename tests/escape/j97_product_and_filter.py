# j97: gain: endless products without a value
import itertools
for x in filter(None, itertools.product([0], repeat=0)): break
list(itertools.islice(filter(lambda_ := int, itertools.repeat(0)), 1))
