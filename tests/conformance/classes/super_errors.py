class A:
    def no_args(): return super()
    def deleted(self):
        del self
        return super()
    def star(*args): return super().__repr__
    def missing(self): return super().nothing
    def not_instance(self): return super(int, self).x
    def cls_rebound(self):
        __class__ = int
        return __class__


def outside(self):
    return super()


def attempt(name, f, *args):
    try:
        print(name, f(*args))
    except Exception as error:
        print(name, type(error).__name__, error)


attempt("no_args", A.no_args)
attempt("deleted", A().deleted)
attempt("star", A().star)
attempt("missing", A().missing)
attempt("not_instance", A().not_instance)
attempt("cls_rebound", A().cls_rebound)
attempt("outside", outside, A())
attempt("wrong self", A.missing, 3)
attempt("module level", lambda: super())
attempt("two args", lambda: super(A, 1))
attempt("not a class", lambda: super(1, 2))
attempt("set on super", lambda: setattr(super(A, A()), "x", 1))
A.outside = outside
attempt("attached later", A().outside)
s = super(A)
print(s.__self__, s.__self_class__, s.__get__(A(), A).__self_class__.__name__)


class B(A):
    unbound = super(A)
    def keep(self): return __class__


print(B().keep().__name__, B.keep.__code__.co_freevars, A.missing.__code__.co_freevars, outside.__code__.co_freevars)
