def f(x):
    if x:
        return
    return x, 1

def g(): return None
def h(): return 1
def i(): return "constant"
