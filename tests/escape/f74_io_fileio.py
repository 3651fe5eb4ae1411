# f74: gain: files by the C classes of io
import io
tell(attempt(lambda: io.FileIO(CANARY_FILE).read()))
tell(attempt(lambda: io.open(CANARY_FILE).read()))
tell(attempt(lambda: io.open_code(CANARY_FILE).read()))
tell(attempt(lambda: next(c for c in object.__subclasses__() if c.__name__ == "_IOBase").__subclasses__()[2].__subclasses__()[0](CANARY_FILE).read()))
