"""Runs programs again and again in one process and prints, as JSON, by how many references the process grew each time.

Run by tests/suites/leaks.py, on the debug builds of CPython and of pynterp: repeat.py PROGRAM..."""

import contextlib
import gc
import io
import json
import os
import sys
import threading
import warnings

WARM = 3  # repetitions in which caches fill
COUNTED = 3


def forget():
    """Undoes what a run leaves in the process by design. Imported modules stay: importing them anew each time would
    drown what a program does."""
    sys.settrace(None)
    sys.setprofile(None)
    for tool in range(6):
        if sys.monitoring.get_tool(tool):
            sys.monitoring.free_tool_id(tool)
    warnings.resetwarnings()
    sys._clear_internal_caches()
    for _ in range(3):
        gc.collect()


def once(code, path):
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        module = type(sys)("__main__")
        module.__dict__.update(__file__=path, __builtins__=__builtins__)
        sys.modules["__main__"] = module
        try:
            exec(code, module.__dict__)
        except BaseException:
            pass
        for thread in threading.enumerate():
            if thread is not threading.current_thread():
                thread.join(5)


def grown(source, path):
    """RETURNS the growth of each counted repetition, the cost of measuring included."""
    main, deltas = sys.modules["__main__"], []
    sys.argv = [path]
    code = compile(source, path, "exec")
    for _ in range(WARM + COUNTED):
        start = sys.gettotalrefcount()
        once(code, path)
        sys.modules["__main__"] = main
        forget()
        deltas.append(sys.gettotalrefcount() - start)
    return deltas[WARM:]


PROGRAMS = sys.argv[1:]
if __name__ == "__main__":
    out = os.fdopen(os.dup(1), "w")
    measuring = min(grown("", "nothing"))
    for program in PROGRAMS:
        try:
            with open(program, encoding="utf-8") as file:
                deltas = [delta - measuring for delta in grown(file.read(), program)]
        except BaseException as error:
            deltas = repr(error)
        print(json.dumps([program, deltas]), file=out, flush=True)
    os._exit(0)
