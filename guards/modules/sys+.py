def displayhook(value):
    if value is None:
        return
    __builtins__["_"] = None
    stdout.write(repr(value) + "\n")
    __builtins__["_"] = value


def excepthook(exc_type, value, traceback):
    from traceback import print_exception
    print_exception(exc_type, value, traceback)


def _unraisablehook():
    reporting = set()  # threads

    def unraisablehook(unraisable):
        from _thread import get_ident
        thread = get_ident()
        message = unraisable.err_msg or "Exception ignored in"
        stderr.write(f"{message}: {unraisable.object!r}\n")
        if thread in reporting:
            # Caused by a report: to show it in full could cause more of them, each time more than one.
            stderr.write(f"{unraisable.exc_type.__name__}\n")
            return
        reporting.add(thread)
        try:
            from traceback import print_exception
            print_exception(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback)
        finally:
            reporting.discard(thread)

    unraisablehook.__qualname__ = "unraisablehook"
    return unraisablehook


unraisablehook = _unraisablehook()
del _unraisablehook
__displayhook__, __excepthook__, __unraisablehook__ = displayhook, excepthook, unraisablehook


def breakpointhook(*args, **kwargs):
    import pdb
    return pdb.set_trace(*args, **kwargs)


__breakpointhook__ = breakpointhook
