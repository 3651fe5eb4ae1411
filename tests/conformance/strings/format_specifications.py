for value, specs in ((42, "d b o x X #x #b #o c n e .2f % 10 <10 ^10 >10 =+10 010 +d ,d _d _x 08_b".split() + [" d"]),
                     (-1234567, "d , _ x _x 015,d =^15 +.3e".split()),
                     (3.14159, "f .2f e .1E g .3g % .1% 10.2f 010.2f +f ,.3f n _f .0f #.0f z.1f".split()),
                     (-0.0, "f .1f z.1f g +.0f e".split()), (float("inf"), "f F e 10 010".split()),
                     (float("nan"), "f F +f %".split()),
                     (1e100, "f g e .3g".split()), (1e-7, "f g e .10f".split()), (123456789.0, "g .3g e , _".split()),
                     ("text", "s 10 <10 ^10 >10 .2 *^10.3 é>8".split()), (1 + 2j, "f .1f g +.2e 20 .3".split()),
                     (True, "d s 5 b .1f".split())):
    for spec in specs:
        try:
            print(repr(value), spec, repr(format(value, spec)))
        except ValueError as error:
            print(repr(value), spec, "->", error)
print("{0} {1} {0}".format("a", "b"), "{x} {y[0]} {z.real}".format(x=1, y=[2], z=3), "{:{}}".format("a", 5),
      "{:{w}.{p}f}".format(1.5, w=8, p=2))
print("{!r:>5} {!s} {!a}".format("a", "b", "é"), "{{}}".format(), "{a[key]} {a[0]}".format(a={"key": 1, 0: 2}),
      "{0[1]}".format("xyz"))
for template, args in (("{}", ()), ("{0} {}", (1, 2)), ("{} {0}", (1, 2)), ("{x}", ()), ("{", ()), ("}", ()),
                       ("{!x}", (1,)), ("{a.b}", ()), ("{0.nothing}", (1,)),
                       ("{0[x]}", ([1],)), ("{:{:{}}}", (1, 2, 3)), ("{0[}", (1,)), ("{0.}", (1,))):
    try:
        print(template.format(*args))
    except Exception as error:
        print(template, "->", type(error).__name__, error)
print("{a}".format_map(type("D", (dict,), {"__missing__": lambda s, k: f"<{k}>"})()))
