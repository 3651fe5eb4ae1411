class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name, end="; ")


def show(text): print(text)


d = D("module name"); del d; show("after del statement")
d = D("first"); d = D("second"); show("after rebinding"); d = None; show("after None")
a = b = D("shared"); del a; show("one left"); b = 1; show("none left")
D("temporary"); show("after expression statement")
D("temp attr").name; show("after attribute")
[D("in list"), D("in list 2")]; show("after display")
x = [D(i) for i in range(3)]; del x[1]; show("item deleted"); x.clear(); show("cleared")
y = {"k": D("dict value")}; y["k"] = 2; show("value replaced")


def local():
    d = D("local")
    show("in function")


def returned(): return D("returned")
def argument(x): show("argument used")


local(); show("function left")
returned(); show("result dropped")
argument(D("argument")); show("call done")
z = returned(); show("kept"); del z; show("gone")


def rebinds_argument(x):
    x = None
    show("argument rebound, the caller's temporary may live on")


rebinds_argument(D("rebound")); show("call done")


def loop():
    for d in (D("loop 0"), D("loop 1")): show("iteration")
    show("loop ended, variable alive")


loop(); show("loop function left")
for i in range(2):
    e = D(f"module loop {i}")
show("still one"); del e; show("done")
t = (D("tuple 0"), D("tuple 1")); q, r = t; del t, q; show("r holds one"); del r; show("end")
f = lambda d=D("default"): d
del f; show("function with default gone")
