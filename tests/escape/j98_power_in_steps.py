# j98: gain: the same by squaring
x = 3
while True: x = x * x
