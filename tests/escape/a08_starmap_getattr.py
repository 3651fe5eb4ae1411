# a08: gain: the same by itertools
import itertools
for each in itertools.starmap(getattr, [(len, "__self__"), (print, "__self__")]):
    reach(each)
