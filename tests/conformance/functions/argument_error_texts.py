def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def default(a, b=1): pass
def kwonly(*, k, m): pass
def mixed(a, *, k): pass
def posonly(a, b=1, /): pass
def posonly_kw(a, /, b, **kw): pass
def star(*args): pass


class C:
    def method(self, a): pass
    def bare(): pass
    def __init__(self, x, *, y=1): pass
    def __call__(self, z): pass


calls = """none(1); none(1, 2); none(x=1); one(); one(1, 2); one(b=1); one(1, a=2); one(1, **{'a': 2}); two()
two(1); two(b=1); three(); three(c=1); default(); default(1, 2, 3); kwonly(); kwonly(k=1); kwonly(1); mixed()
mixed(1, 2); mixed(1, 2, k=3); posonly(); posonly(a=1); posonly(1, b=2); posonly(1, 2, 3); posonly_kw(b=1)
posonly_kw(1, a=2); star(x=1); C(); C(1, 2); C(1, z=2); C(1).method(); C(1).method(1, 2); C.method(1); C(1).bare()
C(1)(); C(1)(1, 2); (lambda: 0)(1); one(a=1, nosuch=2); default(bb=1, a=0); kwonly(k=1, m=2, mm=3); three(1, cc=2)
none(**{'é': 1})"""
for call in calls.replace("\n", "; ").split("; "):
    try:
        eval(call)
        print(call, "-> ok")
    except TypeError as error:
        print(call, "->", error)
