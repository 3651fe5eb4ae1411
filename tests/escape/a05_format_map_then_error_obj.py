# a05: gain: the same through format_map
try:
    "{f.__self__.no_such_name}".format_map({"f": print})
except Exception as error:
    reach(attempt(lambda: error.obj))
    reach(attempt(getattr, error, "obj"))
