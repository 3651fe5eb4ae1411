# The function of a generator expression can be had, and called with what is no iterator.
import types


def outer(y):
    return (x + y for x in [1])


plain = types.FunctionType((x for x in []).gi_code, {})
closed = types.FunctionType(outer(1).gi_code, {}, closure=outer(1).gi_code.co_freevars and tuple(
    types.CellType(2) for _ in outer(1).gi_code.co_freevars))


def attempt(function, argument):
    try:
        return list(function(argument))
    except TypeError as error:
        return str(error)


for function in (plain, closed):
    for argument in (5, 10**6, 1 << 70, None, [1, 2], iter([3, 4]), iter(range(2)), iter((5, 6)), "ab", iter("")):
        for _ in range(3):
            result = attempt(function, argument)
        print(type(argument).__name__, result)
