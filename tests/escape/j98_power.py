# j98: gain: a power that outruns time and memory
x = 7 ** (10 ** 9)
