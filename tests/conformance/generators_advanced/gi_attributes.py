# gi_frame, gi_running, gi_yieldfrom, gi_code, gi_suspended and renaming.
def inner():
    print("running", outer_it.gi_running, outer_it.gi_suspended)
    yield 1


def outer():
    """doc"""
    local = "value"
    yield from inner()
    yield local


outer_it = outer()
print(outer_it.gi_frame.f_lineno, outer_it.gi_running, outer_it.gi_suspended, outer_it.gi_yieldfrom)
print(next(outer_it))
print(outer_it.gi_yieldfrom.__name__, outer_it.gi_frame.f_locals["local"], outer_it.gi_suspended)
print(outer_it.gi_frame.f_code is outer_it.gi_code, outer_it.gi_frame.f_lineno)
print(outer_it.gi_frame.f_back)
print(next(outer_it), outer_it.gi_yieldfrom)
print(list(outer_it), outer_it.gi_frame, outer_it.gi_code.co_name)
outer_it.__name__ = "renamed"
outer_it.__qualname__ = "a.b"
print(repr(outer_it).split(" at ")[0])
for v in (1, None):
    try:
        outer_it.__name__ = v
    except TypeError as e:
        print(e)
try:
    outer_it.gi_running = True
except AttributeError as e:
    print(e)
try:
    outer_it.extra = 1
except AttributeError as e:
    print(e)
