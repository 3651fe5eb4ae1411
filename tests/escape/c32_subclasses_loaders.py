# c32: gain: a loader that imports or reads
for each in "".__class__.__mro__[-1].__subclasses__():
    if each.__name__ == "FileLoader" or each.__name__ == "_LoaderBasics":
        for loader in [each] + attempt(each.__subclasses__):
            reach(attempt(lambda: loader("x", CANARY_FILE).get_data(CANARY_FILE)))
