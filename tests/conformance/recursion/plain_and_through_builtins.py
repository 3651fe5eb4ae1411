import sys


class Repr:
    def __repr__(self): return repr(self)
class Str:
    def __str__(self): return f"{self}"
class Eq:
    def __eq__(self, other): return self == other
class GetAttr:
    def __getattr__(self, name): return getattr(self, name + "x")
class GetAttribute:
    def __getattribute__(self, name): return self.other
class Call:
    def __call__(self): return self()
class Item:
    def __getitem__(self, i): return self[i + 1]
class Len:
    def __len__(self): return len(self)
class Bool:
    def __bool__(self): return not self
class Add:
    def __add__(self, o): return self + o
class Iter:
    def __iter__(self): return iter(list(self))
class Hash:
    def __hash__(self): return hash(self)
class Prop:
    @property
    def p(self): return self.p
class New:
    def __new__(cls): return cls()
class Init:
    def __init__(self): Init()
class SetAttr:
    def __setattr__(self, name, value): self.x = value
class Format:
    def __format__(self, spec): return f"{self:{spec}}"


def plain(): return plain()
def mutual_a(): return mutual_b()
def mutual_b(): return mutual_a()
def key(x): return sorted([1, 2], key=key)
def mapped(x): return list(map(mapped, [x]))
def comp(x): return [comp(y) for y in (x,)]
def gen(): yield from gen()
def executed(): exec("executed()")
def evaluated(): return eval("evaluated()")
def keyword(**k): return keyword(**k)
def star(*a): return star(*a)
def reduced(x): return max([1], key=reduced)


lam = lambda: lam()
for name, f in (("plain", plain), ("mutual", mutual_a), ("lambda", lam), ("repr", lambda: repr(Repr())),
                ("str", lambda: str(Str())), ("eq", lambda: Eq() == 1), ("getattr", lambda: GetAttr().a),
                ("getattribute", lambda: GetAttribute().a), ("call", lambda: Call()()),
                ("item", lambda: Item()[0]), ("len", lambda: len(Len())), ("bool", lambda: bool(Bool())),
                ("add", lambda: Add() + 1), ("iter", lambda: list(Iter())), ("hash", lambda: hash(Hash())),
                ("property", lambda: Prop().p), ("new", New), ("init", Init),
                ("setattr", lambda: setattr(SetAttr(), "x", 1)),
                ("format", lambda: f"{Format()}"), ("sorted key", lambda: key(1)), ("map", lambda: mapped(1)),
                ("comprehension", lambda: comp(1)), ("generator", lambda: next(gen())), ("exec", executed),
                ("eval", evaluated), ("keywords", lambda: keyword(a=1)), ("star", lambda: star(1)),
                ("max key", lambda: reduced(1))):
    try:
        f()
        print(name, "returned")
    except RecursionError as error:
        print(name, "RecursionError", str(error).split(" while")[0].split(" in ")[0])
print("still alive", (lambda n: n)(5))
