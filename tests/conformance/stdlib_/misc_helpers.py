# graphlib, shlex, fnmatch, pprint, reprlib, calendar, secrets-free helpers, types of results.
import calendar
import fnmatch
import graphlib
import pprint
import reprlib
import shlex
import urllib.parse as up
import uuid
import zoneinfo

ts = graphlib.TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}})
order = list(ts.static_order())
print(order[0], order[-1], sorted(order))
try:
    graphlib.TopologicalSorter({"a": {"b"}, "b": {"a"}}).prepare()
except graphlib.CycleError as e:
    print(e.args[0], sorted(set(e.args[1])))
print(shlex.split("a 'b c' \"d\\\"e\" f\\ g # h", comments=True), shlex.quote("it's"), shlex.join(["a", "b c"]))
try:
    shlex.split("'open")
except ValueError as e:
    print(e)
print(fnmatch.filter(["a.py", "b.txt", "c.PY"], "*.py"), fnmatch.fnmatchcase("abc", "a[!x]c"), fnmatch.translate("a*"))
pprint.pprint({"key" * 5: list(range(25)), "b": {"nested": ("tuple", "x" * 30), "s": {3, 1}}}, width=50)
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(9)}))


class Rec:
    def __init__(self):
        self.me = self

    @reprlib.recursive_repr()
    def __repr__(self):
        return f"Rec({self.me!r})"


print(Rec())
print(calendar.month(2024, 2), calendar.isleap(1900), calendar.monthrange(2023, 2))
u = up.urlsplit("https://user@host:8080/p/a;x?q=1&r=a%20b#frag")
print(u.hostname, u.port, up.parse_qs(u.query), up.quote("a b/é"), up.urlencode({"k": [1, 2]}, doseq=True), up.urljoin("http://h/a/b", "../c"))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "example.org"), uuid.UUID(int=5).hex[-4:])
lst = [1]
lst.append(lst)
print(lst, pprint.isrecursive(lst))
