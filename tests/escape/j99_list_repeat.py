# j99: gain: a list
x = [0] * 10 ** 9
