def run(source, start=None):
    x = list(range(6)) if start is None else start
    scope = {"x": x}
    try:
        exec(source, scope)
        print(source, "->", scope["x"], scope["x"] is x)
    except Exception as error:
        print(source, "->", type(error).__name__, error, x)


for source in ("x[1:3] = 'abc'", "x[1:3] = []", "x[:] = [9]", "x[2:2] = (7, 8)", "x[10:] = [1]", "x[-1:] = 'yz'",
               "x[4:1] = ['in']", "x[::2] = 'abc'", "x[::2] = 'ab'", "x[::-1] = range(6)", "x[5:0:-2] = 'pqr'",
               "x[1:3] = 5", "x[::2] = 5", "x[:] = x", "x[1:1] = x",
               "x[2:4] = x[::-1]", "x[:] = (i for i in x if i % 2)", "x[1:4] *= 2", "x[0:2] += [5]", "x[::3] += [1]",
               "x[:2], x[-2:] = 'ab', 'cd'", "x['a':] = 1", "x[::0] = []", "x[:0] = {'k': 1}", "del x[1:4]",
               "del x[::2]", "del x[::-2]", "del x[:]", "del x[5:2]", "x[1:2] = {5}", "x[:3] = None",
               "x[0:1] = x[1:2] = [42]"):
    run(source)
for source, start in (("x[0:1] = [1]", (1, 2)), ("x[0:1] = 'b'", "abc"), ("x[1:3] = b'ZZZ'", bytearray(b"abcd")),
                      ("x[::2] = b'..'", bytearray(b"abcd")), ("x[1:3] = b'ZZ'", memoryview(bytearray(b"abcd"))),
                      ("x[0:1] = 1", {}), ("x[:] = 'ab'", bytearray(b"q")), ("del x[0:1]", "abc"),
                      ("x[0:1] = 5", range(3))):
    try:
        exec(source, {"x": start})
        print(source, "->", bytes(start))
    except Exception as error:
        print(source, "->", type(error).__name__, error)


class S:
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __getitem__(self, k): print("get", k); return [0]


s = S()
s[1:2] = 3; s[:, 1] = 4; s[::2] += [5]; del s[:]; s[...] = 6
