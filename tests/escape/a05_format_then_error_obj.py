# a05: gain: the module the failing path stopped at
try:
    "{0.__self__.no_such_name}".format(len)
except AttributeError as error:
    reach(error.obj)
