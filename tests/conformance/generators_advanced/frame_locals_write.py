# Writing f_locals of a suspended generator changes what it yields next.
def g():
    a = 1
    b = [10]
    while True:
        def cell():
            return a
        yield a, b, cell()


it = g()
print(next(it))
fl = it.gi_frame.f_locals
print(sorted(fl), type(fl).__name__)
fl["a"] = "changed"
print(next(it))
fl["b"] = None
fl["new"] = 5
print(next(it), fl["new"], "new" in it.gi_frame.f_locals)
try:
    del fl["a"]
except ValueError as e:
    print(e)
print(len(fl), sorted(k for k in fl))
