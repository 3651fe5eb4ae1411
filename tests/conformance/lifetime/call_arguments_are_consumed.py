class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name, end="; ")
    def method(self, *args): print("method", end="; ")
    def __call__(self, *a, **k): print("call", end="; ")


def p(text): print("|", text)


def ignore(*args, **kwargs): print("in call", end="; ")
def plain(a, b=None): print("in plain", end="; ")
def clears(a): a = None; print("cleared", end="; ")
def keeps(a, store=[]): store.append(a)
def fails(a): raise ValueError


ignore(D("positional"), k=D("keyword")); p("star and dict")
plain(D("first"), D("second")); p("plain")
plain(a=D("by name")); p("keyword")
ignore(*[D("from list")], **{"k": D("from dict")}); p("unpacked")
D("receiver").method(D("argument")); p("method")
D("callable")(D("x"), y=D("y")); p("instance call")
keeps(D("stored")); p("kept"); keeps.__defaults__[0].clear(); p("released")
try: fails(D("in failing call"))
except ValueError: p("handler")
p("after")
try: plain(D("too"), D("many"), D("arguments"))
except TypeError: p("binding failed")
p("after")
try: D("receiver 2").nothing(D("never made"))
except AttributeError: p("no such method")
p("after")


class Init:
    def __init__(self, d): print("init", end="; ")
class New:
    def __new__(cls, d): return None
class FailsInit(D):
    def __init__(self): self.name = "half made"; raise KeyError


Init(D("for init")); p("init")
New(D("for new")); p("new")
try: FailsInit()
except KeyError: p("in handler")
p("half-made object dropped")
(lambda d: d)(D("through lambda")); p("lambda")
sorted([D("b"), D("a")], key=lambda d: d.name); p("sorted")
print(len([D("measured")]), end="; "); p("builtin")
isinstance(D("checked"), D); p("isinstance")
getattr(D("got"), "name"); p("getattr")


def nested(d): return (lambda: d)


f = nested(D("closed over")); p("closure alive"); del f; p("closure gone")
def tail(d, n): return tail(d, n - 1) if n else None
tail(D("recursive"), 3); p("recursion over")
def swap(a, b): a, b = b, a; del a; print("one deleted", end="; ")
swap(D("s1"), D("s2")); p("end")
