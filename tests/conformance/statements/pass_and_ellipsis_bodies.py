def nothing(): pass
def dots(): ...
def only_doc(): "documentation"
class Empty: pass
class Dotted: ...
class Documented:
    """Doc of class."""
print(nothing(), dots(), only_doc(), only_doc.__doc__, nothing.__doc__)
print(Empty.__doc__, Documented.__doc__, Empty().__class__.__name__, Dotted.__name__)
for _ in range(3): pass
while False: ...
if True: pass
else: pass
try: pass
finally: pass
with open("/dev/null"): pass
match 1:
    case _: pass


def not_doc():
    f"formatted {1}"


def bytes_doc():
    b"bytes"


def concatenated():
    "a" "b"


print(not_doc.__doc__, bytes_doc.__doc__, concatenated.__doc__)


def indented():
    """First.

        Indented.
    Last.
    """


print(repr(indented.__doc__))
