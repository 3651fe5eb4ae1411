def show(x):
    print("default", x)
    return x


def f(a=show(1), *, b=show([])):
    b.append(a)
    return b


print(f(), f(2), f.__defaults__, f.__kwdefaults__)
f.__defaults__ = (10,)
f.__kwdefaults__ = {"b": [0]}
print(f(), f())
f.__defaults__ = None
try:
    f()
except TypeError as error:
    print(error)
f.__kwdefaults__ = None
try:
    f(1)
except TypeError as error:
    print(error)


def g(a, b):
    return a, b


g.__defaults__ = (1, 2)
print(g(), g(0), g(b=5))
g.__defaults__ = (7,)
print(g(0))
fs = []
for i in range(3):
    def h(i=i):
        return i
    fs.append(h)
print([h() for h in fs], [h(9) for h in fs])
for value, name in ((1, "__defaults__"), ([], "__defaults__"), ((), "__kwdefaults__")):
    try:
        setattr(g, name, value)
    except TypeError as error:
        print(error)
