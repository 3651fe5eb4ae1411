# c32: gain: a process by subprocess
for each in object.__subclasses__():
    if each.__name__ == "Popen":
        each(["touch", DROP_FILE]).wait()
