def displayhook(value):
    if value is None:
        return
    __builtins__["_"] = None
    if globals().get("stdout") is None:
        raise RuntimeError("lost sys.stdout")
    stdout.write(repr(value) + "\n")
    __builtins__["_"] = value


def excepthook(exc_type, value, traceback):
    if globals().get("stderr") is None:
        return
    if not isinstance(value, BaseException):
        stderr.write(f"TypeError: print_exception(): Exception expected for value, {type(value).__name__} found\n")
        return
    from traceback import print_exception
    print_exception(exc_type, value, traceback)


def _unraisablehook():
    reporting = set()  # threads

    def unraisablehook(unraisable):
        if type(unraisable).__name__ != "UnraisableHookArgs":
            raise TypeError("sys.unraisablehook argument type must be UnraisableHookArgs")
        if globals().get("stderr") is None:
            return
        from _thread import get_ident
        thread = get_ident()
        if unraisable.object is not None:
            stderr.write(f"{unraisable.err_msg or 'Exception ignored in'}: {unraisable.object!r}\n")
        elif unraisable.err_msg:
            stderr.write(f"{unraisable.err_msg}:\n")
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
