# super objects: attribute access, setting, binding, MRO walking, diamonds and getattr.
class A:
    val = "A"

    def f(self):
        return ["A"]


class B(A):
    val = "B"

    def f(self):
        return ["B", *super().f()]


class C(A):
    def f(self):
        return ["C", *super().f()]

    def __getattr__(self, name):
        return f"dyn {name}"


class D(B, C):
    val = "D"

    def f(self):
        return ["D", *super().f()]

    def values(self):
        return super().val, super(B, self).val, super(D, D).val

    def tries(self):
        s = super()
        out = [s.__thisclass__.__name__, s.__self__ is self, s.__self_class__.__name__]
        try:
            s.missing
        except AttributeError as e:
            out.append(str(e))
        try:
            s.val = 3
        except AttributeError as e:
            out.append(str(e))
        return out


d = D()
print(d.f(), d.values(), d.missing)
print(d.tries())
for bad in (lambda: super(int, "x"), lambda: super(3, d), lambda: super(D, A()), lambda: super(A, D).f()):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
unbound = super(B)
print(unbound.__self__, unbound.__get__(d).f())


class E(D):
    parent = super
    f = D.f

    def g(self):
        return super().f()


print(E().g(), E().f())
