# j97: gain: the same by chains of iterators
import itertools
max(map(abs, itertools.chain.from_iterable(itertools.repeat([1]))))
