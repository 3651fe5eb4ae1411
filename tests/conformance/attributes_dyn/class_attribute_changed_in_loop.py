# A class attribute read in a hot loop is changed, deleted and re-added in the middle.
class Base:
    k = 1


class C(Base):
    k = 2


def run(n, at):
    c = C()
    total = 0
    for i in range(n):
        if i in at:
            at[i]()
        total += c.k
        if i in at:
            print(i, c.k, total)
    return total


def set_(cls, v):
    return lambda: setattr(cls, "k", v)


print(run(2000, {500: set_(C, 10), 1000: lambda: delattr(C, "k"), 1200: set_(Base, 100),
                 1500: set_(C, 3)}))
print(run(2000, {700: lambda: setattr(C, "k", property(lambda self: 7))}))
C.k = 5


def via_class(n):
    out = []
    for i in range(n):
        if i == n // 2:
            C.k = "new"
        if i % 500 == 0:
            out.append(C.k)
        else:
            C.k
    return out


print(via_class(2000))
