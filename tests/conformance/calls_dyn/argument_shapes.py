# Every mix of positional, keyword, star and double-star arguments at a call.
def f(*a, **k):
    return a, k


class Keys:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, k):
        return k.upper()


t, d = (1, 2), {"x": 1, "y": 2}
print(f(), f(1), f(*t), f(**d), f(*t, **d))
print(f(0, *t, 3, *"ab", z=9, **d, w=1, **{}))
print(f(*range(3), *[], *{5: 1}, *(i for i in "q")))
print(f(**Keys(), r=1))
print(f(k=1, *t))
print(f(**{"not an identifier": 1, "": 2}))
for src in ("f(*3)", "f(**3)", "f(**{1: 2})", "f(x=1, **d)", "f(**d, **d)", "f(*None)", "f(1, *2, 3)",
            "f(**[1])", "len(*t)", "len(**d)", "f.g(*3)", "f(*t, **5)"):
    try:
        print(eval(src))
    except (TypeError, AttributeError) as e:
        print(src, "|", e)
for src in ("f(x=1, x=2)", "f(**d, *t)", "f(x=1, 2)", "f(1 for i in t, 2)", "f((a)=1)", "f(True=1)", "f(a.b=1)"):
    try:
        eval(src)
    except SyntaxError as e:
        print(e.msg)
order = []


def note(x):
    order.append(x)
    return x


f(note(1), *note((2,)), k=note(3), *note((4,)), **note({}), j=note(5))
print(order)
