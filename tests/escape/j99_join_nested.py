# j99: gain: the same
s = "x" * 10 ** 5
y = s.join([s] * 10 ** 5)
