# operator functions, attrgetter/itemgetter/methodcaller, types helpers, SimpleNamespace, MappingProxy.
import operator as op
import types

print(op.add(1, 2), op.matmul.__name__, op.itemgetter(1, 0)("ab"), op.attrgetter("real", "imag")(3 + 4j), op.methodcaller("split", ",")("a,b"))
print(op.itemgetter(slice(1, 3))([1, 2, 3, 4]), op.attrgetter("__class__.__name__")(5), op.contains([1], 1), op.countOf("aba", "a"), op.indexOf("abc", "c"))
x = [1]
print(op.iadd(x, [2]), x, op.index(True), op.concat("a", "b"), op.truth([]), op.not_(1), op.is_not(1, None), op.length_hint(iter([1, 2])), op.call(max, 1, 2))
data = [{"n": "b", "v": 2}, {"n": "a", "v": 2}, {"n": "c", "v": 1}]
print([d["n"] for d in sorted(data, key=op.itemgetter("v", "n"))])
for bad in (lambda: op.itemgetter(), lambda: op.attrgetter(5), lambda: op.index(1.5), lambda: op.concat(1, 2), lambda: op.indexOf("a", "z"), lambda: op.attrgetter("a.b")(5)):
    try:
        bad()
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
ns = types.SimpleNamespace(a=1, **{"b c": 2})
ns.d = [3]
print(ns, ns == types.SimpleNamespace(a=1, d=[3], **{"b c": 2}))
src = {"k": 1}
mp = types.MappingProxyType(src)
src["z"] = 2
print(mp, mp["z"], len(mp), mp | {"q": 3}, list(mp))
try:
    mp["k"] = 5
except TypeError as e:
    print(e)
print(type(type.__dict__).__name__, types.DynamicClassAttribute.__name__, isinstance((i for i in ()), types.GeneratorType), types.NoneType, types.EllipsisType)
C = types.new_class("C", (dict,), {"metaclass": type}, lambda n: n.update(v=5))
print(C.v, C.__mro__[1].__name__, types.prepare_class("P", (C,))[0].__name__, types.GenericAlias(list, (int,)))
m = types.ModuleType("mm", "docs")
m.x = 1
print(m.__name__, m.__doc__, sorted(k for k in vars(m) if not k.startswith("__")), types.CoroutineType.__name__)
