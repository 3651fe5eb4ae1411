# e64: gain: the same in the text of a host error
class Name(str):
    def __repr__(self):
        walk_frames(attempt(lambda: __import__("sys")._getframe(1)))
        return "x"
for action in (lambda: getattr(3, Name("x")), lambda: {}[Name("k")], lambda: host_add(Name("s"), 1), lambda: int(Name("z")),
               lambda: __import__(Name("no_such"))):
    try: action()
    except Exception as error:
        str(error)
