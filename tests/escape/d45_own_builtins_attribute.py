# d45: gain: the builtins of a function of one's own
def f(): pass
reach(f.__builtins__)
reach(f.__globals__["__builtins__"])
reach(attempt(lambda: globals()["__builtins__"]))
