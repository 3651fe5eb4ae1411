# j97: gain: endless iterators into dict and set
import itertools
set(zip(itertools.repeat(1), itertools.repeat(2)))
