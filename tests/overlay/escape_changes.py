"""Every way to change what is there: contents, names, modes, times, a file with a second name outside."""

import os
import shutil

attempt(lambda: open("hard", "r+").write("taken"))
attempt(lambda: open("hard", "a").write("taken"))
attempt(os.truncate, "hard", 0)
attempt(os.chmod, "hard", 0o777)
attempt(os.rename, "hard", "harder")
attempt(lambda: open("harder", "w").write("taken"))
attempt(lambda: open("in", "a").write("through a link"))
attempt(lambda: open("loose", "w").write("made through a link"))
attempt(os.utime, ".", (1, 1))
attempt(os.chmod, ".", 0o700)
attempt(os.chmod, "sub", 0o700)
for top, directories, files in list(os.walk(".", topdown=False)):
    for name in files:
        path = f"{top}/{name}"
        attempt(lambda: open(path, "ab", buffering=0).write(b"changed"))
        attempt(os.chmod, path, 0o600)
        attempt(os.utime, path, (1, 1))
        attempt(os.rename, path, path + ".moved")
        attempt(os.remove, path + ".moved")
    for name in directories:
        attempt(os.rename, f"{top}/{name}", f"{top}/{name}.moved")
        attempt(os.rmdir, f"{top}/{name}.moved")
attempt(shutil.rmtree, "many")
for name in os.listdir("."):
    attempt(os.remove, name)
attempt(os.rmdir, ".")
attempt(lambda: open("new", "w").write("new"))
