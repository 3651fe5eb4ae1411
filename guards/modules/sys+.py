def displayhook(value):
    if value is None:
        return
    __builtins__["_"] = None
    stdout.write(repr(value) + "\n")
    __builtins__["_"] = value


def excepthook(exc_type, value, traceback):
    from traceback import print_exception
    print_exception(exc_type, value, traceback)


def unraisablehook(unraisable):
    from traceback import print_exception
    message = unraisable.err_msg or "Exception ignored in"
    stderr.write(f"{message}: {unraisable.object!r}\n")
    print_exception(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback)


__displayhook__, __excepthook__, __unraisablehook__ = displayhook, excepthook, unraisablehook


def breakpointhook(*args, **kwargs):
    import pdb
    return pdb.set_trace(*args, **kwargs)


__breakpointhook__ = breakpointhook
