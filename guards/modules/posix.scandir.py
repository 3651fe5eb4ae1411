# os.scandir() of a directory in a mount: the entries of C know the host's paths.
import posix
import stat as _stat


class DirEntry:
    __slots__ = ("name", "path")

    def __init__(self, name, path):
        self.name = name
        self.path = path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def __fspath__(self):
        return self.path

    def stat(self, *, follow_symlinks=True):
        return posix.stat(self.path) if follow_symlinks else posix.lstat(self.path)

    def inode(self):
        return posix.lstat(self.path).st_ino

    def _is(self, kind, follow_symlinks):
        try:
            return kind(self.stat(follow_symlinks=follow_symlinks).st_mode)
        except FileNotFoundError:
            return False

    def is_dir(self, *, follow_symlinks=True):
        return self._is(_stat.S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(_stat.S_ISREG, follow_symlinks)

    def is_symlink(self):
        return self._is(_stat.S_ISLNK, False)

    def is_junction(self):
        return False


class ScandirIterator:
    def __init__(self, path):
        path = posix.fspath(path)
        slash = b"/" if isinstance(path, bytes) else "/"
        start = path if path.endswith(slash) else path + slash
        self._entries = (DirEntry(name, start + name) for name in posix.listdir(path))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path="."):
    return ScandirIterator(path)
