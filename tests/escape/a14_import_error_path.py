# a14: gain: a host path by a failed import
try:
    from json import no_such_name
except ImportError as error:
    print(error.path)
    path = error.path
    if path:
        gained("a host path: " + path)
