# j102: gain: set operations over such keys in C
m = 2 ** 61 - 1
s = [i * m for i in range(1, 60000)]
x = set(s)
