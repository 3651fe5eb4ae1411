# j98: gain: math's big results
import math
math.factorial(10 ** 8)
