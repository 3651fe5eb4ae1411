# __code__ is swapped while a loop calls the function, also from inside the function.
import warnings
warnings.simplefilter("ignore")


def a(x):
    return ("a", x)


def b(y, z=3):
    t = y + z
    return ("b", t)


def c(*args):
    return ("c", args)


def gen(x):
    yield x


def loop(n=2000):
    seen = []
    codes = {400: b.__code__, 800: c.__code__, 1600: orig}
    for i in range(n):
        if i in codes:
            a.__code__ = codes[i]
        elif i == 700:
            a.__defaults__ = (4,)
        elif i == 1200:
            a.__code__ = gen.__code__
        try:
            item = a(1)
            if hasattr(item, "gi_code"):
                item = list(item)
        except TypeError as e:
            item = str(e)
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


orig = a.__code__
for s in loop():
    print(s)


def selfswap(n):
    if n:
        selfswap.__code__ = other.__code__
        return selfswap(n - 1) + 1
    return 0


def other(n):
    return 100


print(selfswap(3), selfswap(3))


def outer():
    v = 1

    def closure():
        return v
    return closure


try:
    a.__code__ = outer().__code__
except ValueError as e:
    print(e)
cl = outer()
try:
    cl.__code__ = orig
except ValueError as e:
    print(e)
