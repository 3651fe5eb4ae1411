"""Links that lead out, as they are and after they or their directories were moved, with dots and through a race."""

import os
import threading

SPELLINGS = ["out", "up/secret", "../secret", "sub/../../secret", "deep/../up/secret", "./out", "sub/up/../secret",
             "deep/inner", "deep/later", "up/d/up/secret", b"out", b"../secret"]


def look(path):
    text = attempt(lambda: open(path).read())
    if text is not None and "SECRET" in text:
        print("GAIN:", path)
    for function in (os.stat, os.listdir):
        if attempt(function, path) is not None and path not in ("deep/inner",):
            print("seen:", path)


def write(path):
    for mode in ("w", "a", "r+", "x"):
        attempt(lambda: open(path, mode).write("taken"))
    attempt(os.truncate, path, 0)
    attempt(os.chmod, path, 0o777)
    attempt(os.utime, path, (1, 1))


for spelling in SPELLINGS:
    look(spelling)
    write(spelling)
# A link that stays inside where it is leads out where it goes.
attempt(os.rename, "deep/later", "later")
attempt(os.rename, "deep/inner", "inner")
attempt(os.rename, "deep", "flat")
attempt(os.rename, "flat/deeper", "up2")
for spelling in ("later", "inner", "up2/later", "flat/later"):
    look(spelling)
    write(spelling)
for made in ("symlink", "link"):
    attempt(getattr(os, made), "../secret", "made")
    attempt(getattr(os, made), "file", "../made")
look("made")
for source, target in (("file", "../stolen"), ("../secret", "mine"), ("sub", "../sub"), ("up/secret", "mine"),
                       ("file", "up/stolen"), (".", "../d2"), ("hard", "up/d/../stolen")):
    attempt(os.rename, source, target)
    attempt(os.replace, source, target)
look("mine")
for path in ("../secret", "up/secret", "out", "up/d/file", "up"):
    attempt(os.remove, path)
    attempt(os.rmdir, path)
    attempt(os.mkdir, path + "/made")

stop = False


def swap():
    while not stop:
        attempt(os.rename, "many/way", "many/kept")
        attempt(os.rename, "many/up", "many/way")
        attempt(os.rename, "many/way", "many/up")
        attempt(os.rename, "many/kept", "many/way")


os.makedirs("many/way", exist_ok=True)
attempt(lambda: open("many/way/secret", "w").write("own"))
thread = threading.Thread(target=swap)
thread.start()
for _ in range(3000):
    text = attempt(lambda: open("many/way/secret").read())
    if text is not None and "SECRET" in text:
        print("GAIN: a race")
        break
    attempt(lambda: open("many/way/secret", "r+").write("taken"))
stop = True
thread.join()
