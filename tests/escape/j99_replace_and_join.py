# j99: gain: replace and join
s = "x" * 10 ** 6
y = s.replace("x", s)
