# Counter, defaultdict, OrderedDict, deque, ChainMap, namedtuple, UserDict.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple

c = Counter("mississippi")
print(c.most_common(2), c["z"], sum(c.values()), c - Counter("miss"), +Counter(a=1, b=-1), c & Counter("sip"))
c.update("mm")
c.subtract(s=10)
print(c["m"], c["s"], sorted(c.elements())[:3], Counter(a=1) | Counter(a=3, b=1), c == Counter(c))
dd = defaultdict(list)
for i, w in enumerate("a b a c b a".split()):
    dd[w].append(i)
print(dict(dd), dd.get("q"), "q" in dd)
tree = lambda: defaultdict(tree)
t = tree()
t["x"]["y"]["z"] = 1
print(dict(t["x"]["y"]))
try:
    defaultdict(5)
except TypeError as e:
    print(e)
od = OrderedDict(a=1, b=2, c=3)
od.move_to_end("a")
od.move_to_end("c", last=False)
print(list(od), od.popitem(last=False), od == {"b": 2, "a": 1}, od == OrderedDict(a=1, b=2), od)
d = deque(range(5), maxlen=4)
d.appendleft(9)
d.rotate(1)
d.extendleft("xy")
print(d, d.index("x"), d.count(9), d[-1])
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
cm["c"] = 5
print(cm["a"], dict(cm), cm.maps[0], cm.new_child({"b": 0})["b"], cm.parents["a"])
P = namedtuple("P", "x y class_", defaults=[9])
p = P(1, y=2)
print(p, p._asdict(), p._replace(x=5), P._make("abc"), P._fields, P._field_defaults, p[1:], p == (1, 2, 9))
for bad in (lambda: P(), lambda: p._replace(q=1), lambda: namedtuple("B", "a a"), lambda: namedtuple("B", "def"), lambda: setattr(p, "x", 1)):
    try:
        bad()
    except (TypeError, ValueError, AttributeError) as e:
        print(e)


class Up(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)


print(Up(a=1, b=2), Up({"q": 1})["Q"], UserList([1, 2]) + [3])
