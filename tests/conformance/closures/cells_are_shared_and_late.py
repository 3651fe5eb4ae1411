def make():
    x = 1

    def get():
        return x

    def set(value):
        nonlocal x
        x = value

    return get, set


get, set_ = make()
get2, _ = make()
set_(5)
print(get(), get2(), get.__closure__[0] is set_.__closure__[0], get.__closure__[0].cell_contents)
late = [lambda: i for i in range(4)]
early = [lambda i=i: i for i in range(4)]
print([f() for f in late], [f() for f in early])
fs = []
for n in range(3):
    fs.append(lambda: n)
n = "global now"
print([f() for f in fs])


def later():
    def inner():
        return value
    value = "assigned after the def"
    return inner()


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count
    return step


print(later())
c = counter()
print(c(), c(5), c(), counter()())
