class C:
    a = (b := 3) + 1
    c = [b for b in range(2)]
    if (d := b) > 2:
        e = d


print(sorted(k for k in vars(C) if len(k) == 1), C.b, C.c, C.e)


def f(x=(y := 5)):
    return x


print(f(), y)


@(deco := lambda g: (g.__name__, "decorated"))
def named(): pass


print(named, deco.__name__)


class D((Base := type("Base", (), {"v": 1}))):
    pass


print(D.v, Base.__name__)


try:
    compile("def f(x: (ann := int)): pass", "<s>", "exec")
except SyntaxError as error:
    print(error.msg)
del (spam := [1, 2])[0], y
print(spam)
try:
    y
except NameError as error:
    print(error)
with (ctx := open("/dev/null")) as h:
    print(ctx is h)
for i in (seq := [1, 2]):
    if (i := i * 10) == 20:
        print(i, seq)
match (subject := (1, 2)):
    case (p, q) if (s := p + q) == 3:
        print(subject, s)
raise_it = lambda: (_ for _ in ()).throw(err := ValueError("v"))
try:
    raise_it()
except ValueError as e:
    print(e)
