# d54: gain: the same for other generated methods
import enum, functools, typing
class E(enum.Enum):
    A = 1
@functools.total_ordering
class T:
    def __lt__(self, other): return True
class N(typing.NamedTuple):
    x: int
for f in (E.__reduce_ex__, E.__format__, T.__gt__, T.__ge__, N._asdict, E._missing_, E._generate_next_value_):
    reach(attempt(lambda: f.__globals__))
    reach(attempt(lambda: f.__func__.__globals__))
