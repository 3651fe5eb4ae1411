from string.templatelib import Interpolation, Template, convert

name, n = "World", 5
t = t"Hello {name!r:>10} and {n + 1}{n:>{n}}"
print(type(t).__name__, t.strings, t.values)
for i in t.interpolations:
    print(i.value, i.expression, i.conversion, repr(i.format_spec))
print(t)
print(list(t"{n}{name}"), t"".strings, t"plain".strings, t"{n}".strings, list(t"a{n}b"))
print((t"a{n}" + t"b{name}").strings, (t"x" t"y{n}").strings)
print(t"{n = }".strings, t"{n=}".interpolations[0].conversion, t"{n=:>3}".interpolations[0].conversion,
      t"{{}}".strings, rt"\n{n}".strings)


def render(template):
    out = []
    for part in template:
        match part:
            case str(s): out.append(s)
            case Interpolation(value, _, conversion, spec): out.append(format(convert(value, conversion), spec))
    return "".join(out)


print(render(t), render(t"{t"inner {n}".strings}"), render(t"{n:03}|{name!s:^9}|{[k for k in 'ab']}"))
for source in ("t'a' + 'b'", "'a' + t'b'", "t'a' 'b'", "t'{}'", "t'{1/0}'", "t'{x!z}'", "tf'x'", "tb'x'",
               "t'a'.format()", "t'{undefined}'"):
    try:
        print(eval(source))
    except Exception as error:
        print(source, "->", type(error).__name__, getattr(error, "msg", error))
print(Template("a", Interpolation(1, "x", None, ""), "b").strings, Template("a", "b").strings, t"a" == t"a",
      hash(t) == hash(t))
order = []
t"{order.append(1)}{order.append(2):{order.append(3)}}"
lazy = t"{(lambda: n)}"
print(order, lazy.values[0](), Interpolation.__match_args__, bool(t""))
try:
    t.strings = ()
except AttributeError as error:
    print(error)
