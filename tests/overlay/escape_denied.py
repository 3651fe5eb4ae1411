"""A file that may not be read is moved, copied up, opened for writing: it stays what it is."""

import os


def look(path):
    for mode in ("r", "r+", "a+"):
        text = attempt(lambda: [file := open(path, mode), file.seek(0), file.read()][2])
        if text is not None and "DENIED" in text:
            print("GAIN:", path, mode)


look("kept/denied")
attempt(os.chmod, "kept/denied", 0o644)
look("kept/denied")
attempt(os.rename, "kept/denied", "a")
look("a")
attempt(os.rename, "kept", "open")
look("open/denied")
attempt(lambda: open("open/denied", "a").write(""))
look("open/denied")
attempt(os.rename, "open/denied", "b")
look("b")
attempt(os.truncate, "b", 6)
attempt(os.utime, "b")
attempt(os.mkdir, "c")
attempt(os.rename, "b", "c/b")
look("c/b")
