class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name, end="; ")
    def __add__(self, other): return D(f"({self.name}+{other.name})")
    def __iadd__(self, other): self.name += "+=" + other.name; return self
    def __getitem__(self, i): return D(f"{self.name}[{i}]")
    def __getattr__(self, name): return D(f"{self.name}.{name}")
    def __call__(self, *a): return D(f"{self.name}()")
    def __eq__(self, other): return self.name == getattr(other, "name", None)
    def __bool__(self): return True
    def __enter__(self): return D(self.name + ".enter")
    def __exit__(self, *a): print("exit", end="; ")
    def __iter__(self): return iter([D(self.name + ".item")])


def p(text): print("|", text)


D("a") + D("b"); p("sum dropped")
x = D("a") + D("b") + D("c"); p("sum kept"); del x; p("")
D("o").attr.deep; p("attribute chain")
D("i")[0][1]; p("subscript chain")
D("f")()(); p("call chain")
D("l") == D("r"); p("comparison")
D("t") and D("u"); p("and")
D("v") or D("w"); p("or")
not D("n"); p("not")
x = D("cond") if D("test") else None; p("conditional"); x = None; p("")
x = D("x"); x += D("y"); p("in place"); del x; p("")
with D("cm") as inner: p("in with")
p("after with"); del inner; p("")
for item in D("seq"): p("body")
p("loop over"); del item; p("")
if D("if test"): p("in if")
n = 2
while D("while test") and n: n -= 1; p("in while")
p("")
[d.name for d in [D("c0"), D("c1")]]; p("comprehension")
f"{D('fmt').name}"; p("f-string")
a, b = D("u0"), D("u1"); a, b = b, a; p("swapped"); a = None; p(""); b = None; p("")
print(D("printed").name, end=" "); p("print")
D("chained") == D("chained") == D("other"); p("chain comparison")
(lambda d: None)(D("lambda argument")); p("lambda")
assert D("assert"); p("assert")
try: raise ValueError(D("in exception"))
except ValueError: p("handler")
p("after handler")
