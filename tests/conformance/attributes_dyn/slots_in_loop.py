# Slot reads and writes in a loop: deletion, wrong object, descriptor replaced on the class.
class S:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 0
        self.b = "b"


def loop(n=2000):
    s = S()
    errors = []
    for i in range(n):
        if i == 1000:
            del s.a
        try:
            s.a += 1
        except AttributeError as e:
            errors.append((i, str(e)))
            s.a = 100
    return s.a, errors


print(loop())
slot = S.a


def replaced(n=2000):
    s = S()
    seen = []
    for i in range(n):
        if i == 600:
            S.a = "class value"
        elif i == 1200:
            S.a = slot
        try:
            s.a = i // 300
        except AttributeError as e:
            pass
        if not seen or seen[-1] != s.a:
            seen.append(s.a)
    return seen


print(replaced())


class Other:
    __slots__ = ("a",)


mixed = [S(), Other()]
mixed[1].a = 5
total = 0
for i in range(2000):
    o = mixed[i & 1]
    o.a += 1
    total += o.a
print(total, mixed[0].a, mixed[1].a)
try:
    slot.__get__(Other())
except TypeError as e:
    print(e)
