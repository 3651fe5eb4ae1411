# t-strings: Template and Interpolation objects, nesting, conversions, concatenation, iteration.
from string.templatelib import Interpolation, Template, convert

name, n = "world", 42.5
t = t"hello {name}, {n:>8.2f}{name!r:>9}{n=}!"
print(type(t).__name__, t.strings, t.values)
for i in t.interpolations:
    print((i.value, i.expression, i.conversion, i.format_spec))
print([p if isinstance(p, str) else p.value for p in t])


def render(tpl):
    out = []
    for p in tpl:
        match p:
            case str() as s:
                out.append(s)
            case Interpolation(value, _, conv, spec):
                if isinstance(value, Template):
                    value = render(value)
                out.append(format(convert(value, conv), spec))
    return "".join(out)


print(render(t), render(t"a{t'b{name}'}c"))


def html(tpl):
    esc = lambda s: str(s).replace("&", "&amp;").replace("<", "&lt;")
    return "".join(p if isinstance(p, str) else esc(p.value) for p in tpl)


evil = "<script>"
print(html(t"<p>{evil}</p>"))
print((t"a" + t"b{n}").strings, t"".strings, t"{n}".strings, t"{n}{n}".strings, rt"\n{n}".strings, t"{{x}}".strings)
w = 5
print([i.format_spec for i in t"{n:{w}.{w - 3}f}".interpolations])
lazy = []
t2 = t"{lazy.append(1)}{'x'}"
print(lazy, t2.values)
for bad in (lambda: t"a" + "s", lambda: "s" + t"a", lambda: Template(5), lambda: Interpolation(1, "x", "q")):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(e)
print(Template("a", Interpolation(1, "one"), "b", "c").strings, t"{n}" == t"{n}", repr(t"{w}"))
print(t"a" t"b{n}".strings, [len(t"{x}{x}".values) for x in range(3)])
total = 0
for i in range(2000):
    total += sum(v for v in t"{i} and {i * 2}".values)
print(total)
