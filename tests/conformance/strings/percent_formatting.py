cases = (("%s %r %a", ("a", "b", "é")), ("%d %i %u", (1, -2, 3.9)), ("%5d|%-5d|%05d|%+d|% d", (1, 2, 3, 4, 5)),
         ("%x %X %#x %o %#o", (255,) * 5),
         ("%f %.2f %10.3f %-10.1f| %e %E %g %G", (1.5,) * 8), ("%c%c", (65, "b")), ("%%", ()), ("%s", (None,)),
         ("%(a)s %(b)d %(a)r", {"a": 1, "b": 2}),
         ("%*d %-*d|%.*f", (5, 1, 5, 2, 2, 3.14159)), ("%s", ([1, 2],)), ("%.3s|%5.1s|", ("abcdef", "xyz")),
         ("%s %s", ("a",)), ("%s", ("a", "b")), ("%d", ("a",)),
         ("%d", (None,)), ("%q", (1,)), ("%", ()), ("%(a)s", (1,)), ("%(b)s", {"a": 1}), ("%c", (1.5,)),
         ("%c", ("ab",)), ("%x", (1.5,)), ("no args", (1,)), ("%(a", {"a": 1}),
         ("%d", (2 ** 70,)), ("%x", (-2 ** 70,)), ("%s", {"a": 1}), ("%.0f %.0f %.0f", (0.5, 1.5, 2.5)), ("%5%|", ()),
         ("%s%%", (5,)), ("%i", (True,)))
for template, args in cases:
    try:
        print(repr(template), repr(template % args))
    except Exception as error:
        print(repr(template), "->", type(error).__name__, error)
print("%s" % "single", "%d items" % 3, "%s" % (("tuple",),), "no conversion" % {}, "%s" % [],
      b"%d %s %r %b %x" % (1, b"y", "r", b"b", 255))


class C:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __int__(self): return 7
    def __index__(self): return 8
    def __float__(self): return 1.5
    def __rmod__(self, other): return f"rmod {other}"


print("%s %r %d %x %f" % (C(), C(), C(), C(), C()), "text %s" % C())


class S(str):
    def __mod__(self, other): return "S.__mod__"


class R(str):
    def __rmod__(self, other): return "R.__rmod__"


print(S("%s") % 1, "%s" % S("x"), "%s" % R("y"))
