# Functions of code with a namespace (a module's, say) run in their globals and leave no reference to them behind.
import sys
import types

code = compile("x = 1", "<namespace>", "exec")
run = types.FunctionType(code, globals())


def with_namespace(function):
    flags = function.__code__.co_flags & ~0x1  # CO_OPTIMIZED
    return types.FunctionType(function.__code__.replace(co_flags=flags), globals())


class Holder:
    @with_namespace
    def __init__(self):
        pass

    @with_namespace
    def __add__(self, other):
        return 1

    @with_namespace
    def __iter__(self):
        return iter(())


def drive(n):
    for _ in range(n):
        run()
        holder = Holder()
        holder + holder
        for _ in holder:
            pass


def bound(n):
    method = types.MethodType(types.FunctionType(compile("pass", "<namespace>", "exec"), globals()), 3)
    for _ in range(n):
        try:
            method()
        except TypeError:
            pass


drive(10)
bound(10)
before = sys.getrefcount(globals()), sys.getrefcount(code), sys.getrefcount(run)
drive(500)
bound(500)
print([after - b for after, b in zip((sys.getrefcount(globals()), sys.getrefcount(code), sys.getrefcount(run)), before)])
