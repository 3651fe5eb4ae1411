# e66: gain: the same by its class
kind = type(copyright)
printer = kind("x", "y")
attempt(setattr, printer, "_Printer__filenames", [CANARY_FILE])
print(repr(attempt(str, printer)))
kind("x", "", ["" + CANARY_FILE.rpartition("/")[2]], [CANARY_FILE.rpartition("/")[0]])()
