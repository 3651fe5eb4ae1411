# d54: gain: the same for a dataclass
import dataclasses
@dataclasses.dataclass(order=True)
class D:
    x: int = 0
reach(D.__init__.__globals__)
reach(D.__repr__.__globals__)
reach(attempt(lambda: D.__repr__.__wrapped__.__globals__))
reach(attempt(lambda: D.__replace__.__globals__["sys"]))
