class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name, end="; ")


def p(text): print("|", text)


def locals_in_order():
    a = D("a"); c = D("c"); b = D("b")


def with_cells():
    a = D("cell a"); b = D("plain b"); c = D("cell c")
    return (lambda: (a, c)) and None


def arguments(x, y): z = D("z")


locals_in_order(); p("locals")
with_cells(); p("cells")
arguments(D("x"), D("y")); p("arguments")


class Owner:
    def __init__(self):
        self.one = D("one"); self.two = D("two")
    def __del__(self): print("owner first", end="; ")


o = Owner(); del o; p("owner then attributes")
x = [D(0), D(1), D(2)]; del x; p("list")
x = (D(0), D(1), D(2)); del x; p("tuple")
x = {"a": D("va"), "b": D("vb")}; del x; p("dict")
x = [D(0), D(1), D(2), D(3)]; x[1:3] = [D("new")]; p("slice replaced"); del x[:]; p("all deleted")


class Slots:
    __slots__ = ("a", "b")


s = Slots(); s.b = D("sb"); s.a = D("sa"); del s; p("slots")


class Resurrects:
    kept = []
    def __del__(self):
        print("resurrecting", end="; ")
        Resurrects.kept.append(self)


r = Resurrects(); del r; p(f"{len(Resurrects.kept)} kept"); Resurrects.kept.clear(); p("a finalizer runs once")


class SeesState:
    log = []
    def __init__(self): self.v = 1; SeesState.current = self
    def __setattr__(self, n, v):
        object.__setattr__(self, n, v)
    def __del__(self): SeesState.log.append(globals().get("holder", "unset"))


holder = SeesState(); SeesState.current = None
holder = "new value is stored before the old one dies"
print(SeesState.log)
box = type("Box", (), {})()
box.v = SeesState(); SeesState.current = None
items = [SeesState()]; SeesState.current = None


class Watch:
    def __init__(self, read): self.read = read
    def __del__(self): print("sees", self.read(), end="; ")


box.w = Watch(lambda: box.w); box.w = "replaced"; p("attribute")
items[0] = Watch(lambda: items[0]); items[0] = "replaced"; p("item")


def local_watch():
    w = Watch(lambda: w)
    w = "replaced"
    p("local")


local_watch()
d = {"k": Watch(lambda: d)}; d["k"] = "replaced"; p("dict")
