# j100: gain: searches in long texts
s = "a" * 10 ** 6
for _ in range(10 ** 6): (s + "b").find("a" * 10 ** 5 + "c" + "a" * 10 ** 5)
