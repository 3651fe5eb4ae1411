# j99: gain: a string that doubles
s = "x"
while True: s += s
