# e63: gain: a name that a text filter misses
class C: pass
reach(len.__ｓｅｌｆ__)
reach(attempt(lambda: C.__ｂａｓｅ__.__ｓｕｂｃｌａｓｓｅｓ__))
