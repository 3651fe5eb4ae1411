# j98: gain: a modular power of large numbers
pow(3, 10 ** 200000, 10 ** 200000 + 1)
