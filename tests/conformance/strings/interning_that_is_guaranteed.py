import sys


def f(): return "constant in code"


print(f() is f())
name = "an_identifier"
other = sys.intern("".join(["an_", "identifier"]))
print(name is other, sys.intern(name) is name)


class C: attribute_name = 1


print([k for k in vars(C) if k.startswith("attr")][0] is sys.intern("attribute_name"))
d = {}
exec("assigned_name = 1", d)
print([k for k in d if k.startswith("assigned")][0] is sys.intern("assigned_name"))
empty, letter, accent = "", "a", "é"
print(empty is "".join([]), "x"[0:0] is empty, "ba"[1] is letter, "xé"[1] is accent, chr(97) is letter)
s = "some text"
print(s[:] is s, str(s) is s, s.replace("q", "z") is s, s + "" is s, "" + s is s, f"{s}" is s, "%s" % s is s,
      s.strip() is s, s * 1 is s, "".join([s]) is s)


class S(str): pass


t = S("sub")
print(t[:] is t, type(t[:]).__name__, str(t) is t, type(str(t)).__name__, sys.intern("x") is "x"[:1])
try:
    sys.intern(t)
except TypeError as error:
    print(error)
e = ()
print(e is tuple([]), (1, 2)[:] is not None, e[:] is e, tuple(e) is e, frozenset() == frozenset(), b"" is bytes([]),
      bytes(b"a") is b"a"[0:1])
