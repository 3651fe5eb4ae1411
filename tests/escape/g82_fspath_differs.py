# g82: gain: a path that changes between check and use
class Path:
    count = 0
    def __fspath__(self):
        Path.count += 1
        return "/usr/share/zoneinfo/UTC" if Path.count == 1 else CANARY_FILE
tell(attempt(lambda: open(Path()).read()))
tell(attempt(lambda: __import__("io").open(Path()).read()))
tell(attempt(lambda: __import__("os").listdir(Path())))
