# __mro_entries__ replaces bases, __orig_bases__ keeps what was written.
import types


class Real:
    tag = "real"


class Proxy:
    def __init__(self, *to):
        self.to = to

    def __mro_entries__(self, bases):
        print("entries", len(bases))
        return self.to


p = Proxy(Real, dict)


class A(p):
    pass


print([c.__name__ for c in A.__mro__], A.__orig_bases__ == (p,), A.tag)


class B(Proxy(), A):
    pass


print([c.__name__ for c in B.__bases__], len(B.__orig_bases__))
print(types.get_original_bases(A) == (p,), types.get_original_bases(int))


class Bad:
    def __mro_entries__(self, bases):
        return [Real]


for base in (Bad(), 5, "str", None):
    try:
        class X(base):
            pass
    except TypeError as e:
        print(e)
try:
    type("T", (p,), {})
except TypeError as e:
    print(e)
print(types.resolve_bases((p, int)))
print(types.new_class("N", (p,), {}, lambda ns: ns.update(q=1)).q)


class NoOrig(A):
    pass


print(NoOrig.__dict__.get("__orig_bases__"))
