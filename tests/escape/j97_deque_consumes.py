# j97: gain: an iterator drained in C
import collections, itertools
collections.deque(itertools.repeat(0), maxlen=0)
