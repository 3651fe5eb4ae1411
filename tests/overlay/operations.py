"""Operations on files and directories, picked by fixed seeds: each prints what came of it."""

import errno
import os
import random
import stat

NAMES = ["file", "sub", "in", "deep", "a", "b", "loose", "absolute", "many"]
LIKE = {errno.ELOOP: "refused", errno.EACCES: "refused"}


def described(path, look):
    found = look(path)
    kind = stat.S_IFMT(found.st_mode)
    size = found.st_size if kind == stat.S_IFREG else None
    return oct(kind), size, oct(found.st_mode & 0o777) if kind == stat.S_IFREG else None


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, mode, text, position=None):
    with open(path, mode) as file:
        if position is not None:
            file.seek(position)
        file.write(text)
        file.flush()
        return os.path.getsize(path)


def step(pick):
    def path():
        return "/".join(pick.choice(NAMES) for _ in range(pick.choice((1, 1, 1, 2, 2, 3))))

    kind = pick.randrange(20)
    p = path()
    match kind:
        case 0 | 1:
            return ("write", p), lambda: write(p, "w", "x" * pick.randrange(9))
        case 2:
            return ("append", p), lambda: write(p, "ab", b"more")
        case 3:
            return ("new", p), lambda: write(p, "x", "new")
        case 4:
            return ("change", p), lambda: write(p, "r+b", b"!", 2)
        case 5 | 6:
            return ("read", p), lambda: read(p)
        case 7 | 8:
            return ("mkdir", p), lambda: os.mkdir(p, 0o755)
        case 9:
            return ("rmdir", p), lambda: os.rmdir(p)
        case 10 | 11:
            return ("remove", p), lambda: os.remove(p)
        case 12 | 13 | 14:
            q = path()
            rename = pick.choice((os.rename, os.replace))
            return ("rename", p, q), lambda: rename(p, q)
        case 15:
            return ("list", p), lambda: sorted(os.listdir(p))
        case 16:
            return ("truncate", p), lambda: os.truncate(p, 3)
        case 17:
            return ("chmod", p), lambda: os.chmod(p, 0o640) if os.path.isfile(p) else None
        case 18:
            return ("utime", p), lambda: (os.utime(p, (1, 2)), os.stat(p).st_mtime)[1]
        case 19:
            return ("link", p), lambda: (os.path.islink(p), os.path.lexists(p), os.access(p, os.R_OK))


def tree(top):
    for entry in sorted(os.listdir(top)):
        path = top + "/" + entry
        info = os.lstat(path)
        if stat.S_ISDIR(info.st_mode):
            yield path + "/"
            yield from tree(path)
        elif stat.S_ISREG(info.st_mode):
            yield f"{path} {described(path, os.lstat)} {read(path)}"
        else:
            yield f"{path} is a link"


for seed in range(6):
    pick = random.Random(seed)
    for number in range(250):
        what, act = step(pick)
        try:
            result = act()
        except OSError as error:
            result = LIKE.get(error.errno) or ("refused" if error.errno is None else errno.errorcode[error.errno])
        print(seed, number, *what, result)
    print(*tree("."), sep="\n")
    for path in sorted(os.listdir(".")):
        print(path, described(path, os.lstat)[0])
