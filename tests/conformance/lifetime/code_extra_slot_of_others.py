# Somebody asks for an extra slot of code objects: its free function is called for code that has a value there, and for
# no other.
import ctypes
import gc

freed = []
free_type = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


@free_type
def free(value):
    freed.append(value)


request = ctypes.pythonapi.PyUnstable_Eval_RequestCodeExtraIndex
request.argtypes, request.restype = [free_type], ctypes.c_ssize_t
set_extra = ctypes.pythonapi.PyUnstable_Code_SetExtra
set_extra.argtypes, set_extra.restype = [ctypes.py_object, ctypes.c_ssize_t, ctypes.c_void_p], ctypes.c_int
get_extra = ctypes.pythonapi.PyUnstable_Code_GetExtra
get_extra.argtypes = [ctypes.py_object, ctypes.c_ssize_t, ctypes.POINTER(ctypes.c_void_p)]

index = request(free)


def make(ran):
    namespace = {}
    exec("def f(): return 1", namespace)
    if ran:
        namespace["f"]()
    return namespace["f"]


for value in (11, 12):
    f = make(ran=value == 12)
    print(set_extra(f.__code__, index, value))
    got = ctypes.c_void_p()
    get_extra(f.__code__, index, ctypes.byref(got))
    print(got.value, f())
    del f
    gc.collect()
    print(freed)
    freed.clear()
make(ran=True)
gc.collect()
print(freed)
