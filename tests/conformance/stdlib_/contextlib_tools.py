# ExitStack, suppress, closing, nullcontext, redirect_stdout, ContextDecorator, chdir-free.
import contextlib
import io


class R:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        print("enter", self.n)
        return self.n

    def __exit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__)
        return self.n == "swallow"

    def close(self):
        print("close", self.n)


with contextlib.ExitStack() as st:
    vals = [st.enter_context(R(i)) for i in range(3)]
    st.callback(print, "callback", 1)
    st.push(R("pushed"))
    print(vals)
try:
    with contextlib.ExitStack() as st:
        st.enter_context(R("outer"))
        st.callback(lambda: 1 / 0)
        raise KeyError("body")
except ZeroDivisionError as e:
    print(e, repr(e.__context__))
with contextlib.ExitStack() as st:
    st.enter_context(R("swallow"))
    raise ValueError
with contextlib.ExitStack() as st:
    st.enter_context(R("moved"))
    keep = st.pop_all()
print("still open")
keep.close()
with contextlib.suppress(KeyError, IndexError):
    {}["x"]
with contextlib.suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1)])
with contextlib.closing(R("c")) as c, contextlib.nullcontext(5) as n:
    print(c.n, n)
buf = io.StringIO()
with contextlib.redirect_stdout(buf):
    print("captured")
print(repr(buf.getvalue()))


class Deco(contextlib.ContextDecorator):
    def __enter__(self):
        print("[", end="")

    def __exit__(self, *a):
        print("]")


@Deco()
def f(x):
    print(x, end="")


f(1)
f(2)


class A(contextlib.AbstractContextManager):
    def __exit__(self, *a): ...


with A() as a:
    print(type(a).__name__)
