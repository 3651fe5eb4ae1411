# j102: gain: keys of one hash
m = 2 ** 61 - 1
d = {}
for i in range(1, 10 ** 7): d[i * m] = 0
