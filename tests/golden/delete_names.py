x = 1
del x
def f(a):
    global g
    del a
    del g
    a = 1
    return a
