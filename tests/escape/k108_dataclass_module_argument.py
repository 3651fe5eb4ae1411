# k108: gain: the same by dataclasses
import dataclasses, sys
D = dataclasses.make_dataclass("D", [("x", "sys.modules and _os")], module="random")
reach(attempt(lambda: __import__("typing").get_type_hints(D)))
@dataclasses.dataclass
class C:
    x: "sys.host_marker"
    __module__ = "os"
reach(attempt(lambda: __import__("inspect").get_annotations(C, eval_str=True)["x"]))
