# j98: gain: the same
import math
math.comb(10 ** 9, 10 ** 7)
