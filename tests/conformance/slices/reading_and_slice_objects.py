x = list(range(10))
for s in (slice(2), slice(2, 5), slice(None, None, -1), slice(8, 2, -2), slice(-3, None), slice(-100, 100),
          slice(5, 2), slice(None, None, 3), slice(True, 5), slice(None, -1), slice(2 ** 70),
          slice(-2 ** 70, 2 ** 70, 2 ** 40), slice(0, 0)):
    print(s, x[s], tuple(x)[s], "0123456789"[s], list(range(10)[s]), s.indices(10))
print(x[1:2], x[:], x[:] is x, x[::2], x[::-1], x[-2:], x[:-8], x[3:-3], x[-1:-4:-1], x[9:0:-4])
s = slice(1, 2, 3)
print(s.start, s.stop, s.step, s == slice(1, 2, 3), s != slice(1), slice(1) < slice(2),
      hash(s) == hash(slice(1, 2, 3)), repr(slice("a", None, [])), {s: 1}[slice(1, 2, 3)])


class I:
    def __init__(self, n): self.n = n
    def __index__(self): print("index", self.n, end=" "); return self.n


class Show:
    def __getitem__(self, k): return k


print(x[I(1):I(8):I(3)], Show()[1:2:3, ::, ...], Show()[:I(1)].stop.n, Show()[:])
for e in ("x['a':]", "x[1.0:2]", "x[::0]", "x[:'b']", "x[[]:]", "slice()", "slice(1, 2, 3, 4)", "(1)[0:1]", "None[:]",
          "{}[:]", "setattr(s, 'start', 1)", "slice(1).indices('a')", "slice(1).indices(-1)", "x[None]", "x[1, 2]",
          "{}[1:2]", "'abc'[0:1:None]", "range(3)[None:]"):
    try:
        print(e, eval(e))
    except Exception as error:
        print(e, "->", type(error).__name__, error)
