# __call__ on instances, classes, metaclasses and when it is added or removed mid-loop.
import warnings
warnings.simplefilter("ignore")


class A:
    def __call__(self, *a, **k):
        return ("A", a, k)


class B(A):
    __call__ = staticmethod(lambda *a: ("static", a))


class C:
    __call__ = A()


class D:
    __call__ = len


a = A()
print(a(1, x=2), B()(1), C()(5), callable(D()))
a.__call__ = lambda: "ignored"
print(a())
try:
    D()()
except TypeError as e:
    print(e)


class E:
    pass


def loop(n=2000):
    e = E()
    seen = []
    for i in range(n):
        if i == 500:
            E.__call__ = lambda self, v: ("called", v)
        elif i == 1000:
            E.__call__ = A()
        elif i == 1500:
            del E.__call__
        try:
            item = e(1)
        except TypeError as ex:
            item = str(ex)
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


for s in loop():
    print(s)
for bad in ("3()", "None()", "'s'()", "[]()", "(1, 2)(3)", "__import__('sys')()", "E()()"):
    try:
        eval(bad)
    except TypeError as ex:
        print(ex)


class Recursive:
    pass


Recursive.__call__ = Recursive()
try:
    Recursive()()
except RecursionError as ex:
    print("RecursionError")
