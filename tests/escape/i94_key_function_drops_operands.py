# i94: gain: operands of the machine dropped in callbacks
class Evil:
    def __init__(self): self.x = [1]
    def __lt__(self, other):
        global a, b
        a = b = None
        return True
    def __add__(self, other):
        global a, b
        a = b = None
        return other
    __eq__ = __radd__ = __add__
    def __hash__(self):
        global a, b
        a = b = None
        return 5
    def __getattr__(self, name):
        global a, b
        a = b = None
        raise AttributeError
    def __call__(self, *args):
        global a, b
        a = b = None
        return args
    def __getitem__(self, i):
        global a, b
        a = b = None
        return 1
for action in (lambda: a < b, lambda: a + b, lambda: a == b, lambda: {a: b}, lambda: a.nope, lambda: a(b, a), lambda: a[b], lambda: b in [a], lambda: max(a, b)):
    a, b = Evil(), Evil()
    attempt(action)
print("alive")
