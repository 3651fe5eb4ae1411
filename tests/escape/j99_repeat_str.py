# j99: gain: a repeat
x = "x" * 10 ** 10
