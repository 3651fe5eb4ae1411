# j98: gain: fractions that grow
from fractions import Fraction
x = Fraction(1, 3)
while True: x = x * x + 1
