# json: encoding, custom default and hooks, sorting, separators, errors and round trips.
import json
import io

data = {"b": [1, 2.5, None, True], "a": {"nested": "é\n\"q\""}, "big": 10 ** 25, "e": []}
print(json.dumps(data))
print(json.dumps(data, sort_keys=True, indent=2, ensure_ascii=False))
print(json.dumps([1, {"k": 2}], separators=(",", ":")), json.dumps({1: "i", None: "n", True: "t", 2.5: "f"}))
print(json.loads(json.dumps(data)) == data, json.loads('[1e3, -0.0, "\\u00e9\\ud83d\\ude00", 12345678901234567890]'))


class P:
    def __init__(self, x):
        self.x = x


class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, P):
            return {"__p__": o.x}
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        return super().default(o)


def hook(d):
    return P(d["__p__"]) if "__p__" in d else d


s = json.dumps({"p": P([1, P(2)]), "s": {3, 1}}, cls=Enc)
print(s, json.loads(s, object_hook=hook)["p"].x[1].x)
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda ps: ps), json.loads("[1.5, 2]", parse_float=str, parse_int=float))
print(json.dumps(float("nan")), json.loads("[NaN, -Infinity]"), json.dumps("x", default=5))
for bad in ("{", "[1,]", '{"a" 1}', "nul", '"\x01"', "", "[1] 2", '{"a": 1,}', "01", "'a'"):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), e, e.pos)
circ = []
circ.append(circ)
for bad in (circ, {(1, 2): 3}, object, float("inf")):
    try:
        json.dumps(bad, allow_nan=False)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, str(e).splitlines()[0])
f = io.StringIO()
json.dump([1, "a"], f)
f.seek(0)
print(json.load(f), json.dumps({"skip": 1, (1,): 2}, skipkeys=True))
