# d49: gain: code made by hand
def f(): return 1
c = f.__code__
kind = type(c)
made = kind(0, 0, 0, 0, 1, 0, c.co_code, (None, 1), (), (), "<frozen os>", "f", "f", 1, c.co_linetable, b"", (), ())
gained("a hand-made code object")
