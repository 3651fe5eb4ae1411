# j98: gain: text that the digit cap does not cover
x = 1 << 3 * 10 ** 9
len(hex(x)), len(bin(x)), len(format(x, "x"))
