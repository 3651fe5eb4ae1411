# Globals are rebound, deleted (revealing builtins) and shadowed while a loop reads them.
import builtins

G = 1


def loop(n=2000):
    seen = []
    for i in range(n):
        if i == 300:
            globals()["G"] = "rebound"
        elif i == 600:
            globals()["len"] = lambda x: "fake len"
        elif i == 900:
            del globals()["len"]
        elif i == 1200:
            del globals()["G"]
        elif i == 1500:
            builtins.G = "builtin G"
        elif i == 1800:
            globals()["G"] = "global again"
        try:
            item = (G, len("abc"))
        except NameError as e:
            item = str(e)
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


for s in loop():
    print(s)
del builtins.G
print("len" in globals())


def writer(n=2000):
    global counter
    counter = 0
    for i in range(n):
        counter += 1
        if i == 1000:
            globals()["counter"] = -1
    return counter


print(writer(), counter)


def deleter(n=2000):
    global tmp
    c = 0
    for i in range(n):
        tmp = i
        del tmp
        try:
            tmp
        except NameError:
            c += 1
    return c


print(deleter())
