d, l, t, s, r = {"a": 1, 2: "b"}, [1, 2], (1,), "str", range(2)


class K:
    def __repr__(self): return "<K>"
class D(dict):
    def __getitem__(self, k): raise LookupError(f"own {k}")
class M(dict):
    def __missing__(self, k): raise ValueError(f"missing {k}")
class G:
    def __getitem__(self, k): raise k


import warnings
warnings.simplefilter("ignore")
for e in ("d['zz']", "d[None]", "d[1.5]", "d[K()]", "d[()]", "d['a\\nb']", "d[[]]", "d[{}]", "d[1:2]", "l[5]",
          "l[-3]", "l['a']", "l[None]", "l[1.0]", "l[2 ** 70]", "l[-2 ** 70]", "t[1]", "t['a']", "t[()]", "s[9]",
          "s['a']", "r[5]", "r[-3]", "D(a=1)['a']", "D()['b']", "M()['c']", "G()[ValueError('raised')]", "(5)[0]",
          "None[0]", "len[0]", "int[0]", "{1}[0]", "l[0][0]", "d['a']['b']",
          "l.__getitem__()", "d.pop('zz')", "l.pop(9)", "[].pop()", "{}.popitem()", "set().pop()", "l.index(9)",
          "l.remove(9)", "t.index(9)", "s.index('q')", "r.index(9)", "{1}.remove(5)", "d.__getitem__('q')", "b'a'[3]",
          "bytearray()[0]", "memoryview(b'a')[1]", "memoryview(b'a')['x']", "frozenset()[0]", "(x for x in l)[0]",
          "iter(l)[0]", "object[0]", "list[int][0]", "type[0]"):
    try:
        print(e, "=", eval(e))
    except Exception as error:
        print(e, "->", type(error).__name__, error, error.args if isinstance(error, KeyError) else "")
for e in ("l[5] = 1", "l['a'] = 1", "t[0] = 1", "s[0] = 'x'", "r[0] = 1", "d[[]] = 1", "(5)[0] = 1", "None[0] = 1",
          "l[0:1] = 5", "{1}[0] = 1", "int[0] = 1", "b'a'[0] = 1", "bytearray(b'a')[0] = 'x'",
          "bytearray(b'a')[0] = 256", "del l[9]", "del t[0]", "del d['q']", "del d[[]]", "del s[0]", "del (5)[0]",
          "l[2 ** 70] = 1", "l[-3] = 1"):
    try:
        exec(e); print(e, "worked")
    except Exception as error:
        print(e, "->", type(error).__name__, error)
