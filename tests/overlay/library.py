"""What the library does with a directory of its own: copies, walks, paths, directories of changes."""

import os
import shutil

shutil.copytree("sub", "copy", symlinks=False)
print(sorted(os.listdir("copy")), open("copy/file").read())
shutil.move("copy", "many/moved")
print(sorted(os.listdir("many/moved")), os.path.exists("copy"))
shutil.rmtree("deep")
print(os.path.exists("deep"))
os.makedirs("deep/a/b")
print([(top, sorted(names), sorted(files)) for top, names, files in sorted(os.walk("deep"))])
shutil.copyfile("file", "deep/a/b/file")
os.utime("deep/a/b/file", (100, 200))
shutil.copystat("deep/a/b/file", "file")
print(os.stat("file").st_mtime, open("file").read())
with os.scandir("sub") as entries:
    print(sorted((e.name, e.is_dir(), e.is_file(), e.is_symlink()) for e in entries))

with open("file", "r+") as one, open("file") as other:
    one.write("CHANGED")
    one.flush()
    print(other.read())
    os.remove("file")
    one.seek(0)
    print(one.read(), os.path.exists("file"))
with open("file", "w+") as again:
    again.write("again")
print(open("file").read(), os.path.getsize("file"))

before = os.stat("many").st_mtime
os.utime("many", (10, 20))
print(os.stat("many").st_mtime)
os.mkdir("many/new")
print(os.stat("many").st_mtime > 20)
for name in ("x" * 256, "none/" + "x" * 256):
    try:
        open(name, "w")
    except OSError as error:
        print(error.errno)
