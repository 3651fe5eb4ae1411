# e57: gain: the same in the globals its `__module__` names
import typing
class C:
    x: "_sys"
C.__module__ = "collections"
reach(attempt(lambda: typing.get_type_hints(C)["x"]))
class D:
    x: "sys"
D.__module__ = "os"
reach(attempt(lambda: typing.get_type_hints(D)["x"]))
