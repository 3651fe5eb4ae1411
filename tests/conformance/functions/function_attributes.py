def f(a: int, b=1, *args, c, d=2, **kw) -> str:
    """Doc."""
    local = a
    return local


f.tag = "set"
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.tag, f.__dict__)
code = f.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames,
      code.co_nlocals)
print(code.co_flags & 0x0C, code.co_firstlineno, code.co_freevars, code.co_cellvars, code.co_qualname)
f.__name__ = "renamed"
f.__qualname__ = "Q.renamed"
print(f.__name__, code.co_name, repr(f).startswith("<function Q.renamed at"))
try:
    f()
except TypeError as error:
    print(error)


def other():
    return "other code"


def target():
    return "own code"


target.__code__ = other.__code__
print(target(), target.__name__)
for name, value in (("__name__", 1), ("__code__", 2), ("__dict__", 3), ("__globals__", {}), ("__closure__", ())):
    try:
        setattr(other, name, value)
    except (TypeError, AttributeError) as error:
        print(name, "->", error)
x = 1


def closes():
    y = x

    def inner():
        return y
    return inner


try:
    other.__code__ = closes().__code__
except ValueError as error:
    print(error)
print(other.__globals__ is globals(), other.__builtins__["len"] is len, other.__type_params__)
