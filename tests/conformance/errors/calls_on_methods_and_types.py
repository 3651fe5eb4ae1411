class C:
    def m(self, a, /, b, *, c): return a, b, c
    @classmethod
    def cm(cls, x): return x
    @staticmethod
    def sm(x): return x
    def __getitem__(self, k): return k
    def __call__(self, only): return only
    def __add__(self): return "bad signature"
    def __len__(self): return "x"
    def __iter__(self): return [1]
    def __contains__(self, a, b): pass
    def __enter__(self, extra): pass
    def __exit__(self, *a): pass
    def __index__(self): return "i"
    def __format__(self, a, b): pass
    def __eq__(self): pass


c = C()
import warnings
warnings.simplefilter("ignore")
for e in ("c.m()", "c.m(1)", "c.m(1, 2)", "c.m(1, 2, 3)", "c.m(a=1, b=2, c=3)", "c.m(1, b=2, c=3, d=4)", "C.m()",
          "C.m(1, 2, 3, c=4)", "c.cm()", "C.cm(1, 2)", "c.sm()", "C.sm(1, 2)", "c()", "c(1, 2)", "c(x=1)", "c + 1",
          "len(c)", "list(c)", "1 in c", "[1][c]", "f'{c}'", "c == 1", "C(1)", "c.missing", "C.missing",
          "c.m.missing", "c.m.__self__.other", "(1).missing", "None.x", "[].x", "{}.x", "().x", "'s'.x", "len.x",
          "C.m.x", "type.x", "int.x", "int().x", "super().x", "(lambda: 0).x", "(x for x in []).x", "...  .x",
          "c.cm.x", "range(3).x", "property().x", "c[1:2].x", "type(c).m.x", "slice(1).x", "b''.x", "1.5.x", "1j.x",
          "True.x", "set().x", "object().x", "NotImplemented.x", "type(None).x"):
    try:
        print(e, "=", eval(e))
    except Exception as error:
        print(e, "->", type(error).__name__, error)
try:
    with c: pass
except TypeError as error:
    print(error)
for source in ("c.x.y = 1", "(5).x = 1", "None.x = 1", "C.m.x = 1; print(C.m.x)", "c.m.x = 1", "len.x = 1",
               "int.x = 1", "'s'.upper = 1", "[].x = 1", "c.__class__ = 5", "c.__dict__ = 5", "del c.nothing",
               "del C.nothing", "del (5).real", "object().x = 1", "type.x = 1",
               "c.__class__ = C; print('same class')"):
    try:
        exec(source)
    except Exception as error:
        print(source, "->", type(error).__name__, error)
