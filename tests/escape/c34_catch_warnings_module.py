# c34: gain: warnings, then sys
for each in object.__subclasses__():
    if each.__name__ == "catch_warnings":
        module = each()._module
        reach(module.sys)
        reach(module)
