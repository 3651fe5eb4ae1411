# f67: gain: the same
import random
reach(random._os)
