# j97: gain: the same
import itertools
-1 in itertools.count()
