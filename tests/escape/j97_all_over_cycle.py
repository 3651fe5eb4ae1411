# j97: gain: the same
import itertools
all(itertools.cycle([1]))
