import collections
import types


class K: name = "key"


def f(x):
    match x:
        case {"a": 1, "b": b}: return "a1", b
        case {"a": [x1, *_], **rest}: return "list", x1, rest
        case {K.name: v}: return "value key", v
        case {1: one, None: none, -1.5: neg}: return one, none, neg
        case {"deep": {"er": {"est": x2}}}: return x2
        case {**everything} if len(everything) > 2: return "rest", sorted(everything)
        case {}: return "any mapping"
        case _: return "no mapping"


class Missing(dict):
    def __missing__(self, key):
        print("__missing__ is not used")
        return 1


dd = collections.defaultdict(int)
for x in ({"a": 1, "b": 2}, {"a": 1}, {"a": [1, 2], "z": 3}, {"key": 5}, {1: 1, None: 2, -1.5: 3},
          {"deep": {"er": {"est": 7}}},
          {}, {"p": 1, "q": 2, "r": 3}, Missing(), dd, types.MappingProxyType({"key": 6}),
          collections.ChainMap({"key": 7}), [], "s", None):
    print(f(x))
print(dict(dd))


class Logged(dict):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)

    def keys(self):
        print("keys")
        return super().keys()


match Logged(a=1, b=2):
    case {"a": 5}: print("no")
    case {"a": 1, **rest}: print(rest, type(rest).__name__)
d = {"x": 1, "y": 2}
match d:
    case {"x": x, **rest}:
        rest["new"] = 1
        print(x, rest, d)
key = "dynamic"
try:
    match {"dynamic": 1}:
        case {K.name: a, "key": b}: print("no")
        case _: print("different keys")
    K.name = "same"
    match {"same": 1}:
        case {K.name: a, "same": b}: print("no")
except ValueError as error:
    print(error)
