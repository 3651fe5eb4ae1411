class P:
    def __init__(self): self._v = 0

    @property
    def v(self):
        """The doc."""
        return self._v

    @v.setter
    def v(self, value): self._v = value * 2

    @v.deleter
    def v(self):
        print("deleter")
        self._v = None

    @property
    def readonly(self): return 1

    writeonly = property(None, lambda self, v: print("write", v))
    nothing = property()
    w = v.getter(lambda self: "other getter")
    lam = property(lambda self: self.v + 1, doc="lambda doc")

    @property
    def raises(self): raise AttributeError("inner message")

    @property
    def wrong(self): return self.undefined_thing


p = P()
p.v = 5
p.v += 1
print(p.v, p.w, p.lam, P.v.__doc__, P.lam.__doc__, P.v.__name__, isinstance(P.v, property))
p.writeonly = 3
del p.v
print(p.v)
for f in (lambda: setattr(p, "readonly", 1), lambda: delattr(p, "readonly"), lambda: p.writeonly, lambda: p.nothing,
          lambda: setattr(p, "nothing", 1), lambda: p.raises, lambda: p.wrong, lambda: setattr(P.v, "fget", 1)):
    try:
        f()
    except AttributeError as error:
        print(error)


class Child(P):
    @P.v.getter
    def v(self): return "child", super().v

    @property
    def readonly(self): return super().readonly + 1


print(Child().v, Child().readonly)


class WithGetattr(P):
    def __getattr__(self, name): return f"fallback for {name}"


print(WithGetattr().raises, WithGetattr().wrong)
