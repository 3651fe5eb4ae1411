# j99: gain: a list that grows
x = [[0] * 100 for _ in range(10 ** 8)]
