# j99: gain: a buffer
x = bytes(10 ** 10)
y = bytearray(10 ** 10)
for i in range(0, len(y), 4096): y[i] = 1
