# i94: gain: local registers changed by frames and callbacks
def f():
    a, b = [1], [2]
    class Evil:
        def __radd__(self, other):
            nonlocal a, b
            a = b = None
            return 1
        def __iter__(self):
            nonlocal a
            a = None
            yield 1
    r = a + Evil() if hasattr(list, "x") else attempt(lambda: a.__class__ and a + Evil())
    for x in Evil(): a = x
    first, = Evil()
    return a, b, first
for _ in range(50): f()
def g(n):
    x = list(range(n))
    for i in x:
        x.clear()
        del x
        x = []
    return x
for n in range(50): g(n)
print("alive")
