# j97: gain: a loop in C that outruns its time
import itertools
sum(itertools.repeat(1))
