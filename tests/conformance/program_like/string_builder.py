# A string builder with chaining, indentation blocks, tables and a small templating helper.
import re
from contextlib import contextmanager


class Builder:
    def __init__(self, indent="  "):
        self.parts, self.level, self.unit = [], 0, indent

    def line(self, text="", *args, **kw):
        if args or kw:
            text = text.format(*args, **kw)
        self.parts.append(self.unit * self.level + text if text else "")
        return self

    @contextmanager
    def block(self, head, tail=None):
        self.line(head)
        self.level += 1
        try:
            yield self
        finally:
            self.level -= 1
            if tail is not None:
                self.line(tail)

    def table(self, rows, heads):
        cols = list(zip(heads, *rows))
        widths = [max(len(str(c)) for c in col) for col in cols]
        nums = [all(isinstance(c, (int, float)) for c in col[1:]) for col in cols]

        def fmt(r):
            return " | ".join(f"{c!s:>{w}}" if n else f"{c!s:<{w}}" for c, w, n in zip(r, widths, nums))
        self.line(fmt(heads)).line("-+-".join("-" * w for w in widths))
        for r in rows:
            self.line(fmt(r).rstrip())
        return self

    def __iadd__(self, text):
        return self.line(text)

    def __len__(self):
        return sum(map(len, self.parts)) + max(len(self.parts) - 1, 0)

    def __str__(self):
        return "\n".join(self.parts)


def render(tpl, env):
    def one(m):
        expr, _, filt = m[1].strip().partition("|")
        v = env
        for key in expr.strip().split("."):
            v = v[key] if isinstance(v, dict) else getattr(v, key)
        for f in filter(None, (x.strip() for x in filt.split("|"))):
            v = FILTERS[f](v)
        return str(v)
    loops = re.compile(r"\{% for (\w+) in (\w+) %\}(.*?)\{% end %\}", re.S)
    tpl = loops.sub(lambda m: "".join(render(m[3], {**env, m[1]: x}) for x in env[m[2]]), tpl)
    return re.sub(r"\{\{(.*?)\}\}", one, tpl)


FILTERS = {"upper": str.upper, "len": len, "rev": lambda s: s[::-1], "comma": lambda n: f"{n:,}"}
b = Builder()
with b.block("def f(x):"):
    with b.block("if x > {0}:".format(3)):
        b.line("return {name!r}", name="big").line()
    b += "return None"
try:
    with b.block("try {", "}"):
        b.line("inside")
        raise RuntimeError("stop")
except RuntimeError:
    b.line("# recovered at level {}", b.level)
b.table([("apple", 3, 1.5), ("fig", 120, 0.25)], ("name", "qty", "price"))
print(b)
print(len(b) == len(str(b)), len(b.parts))
print(render("Hi {{ user.name | upper }}, {{ n|comma }}: {% for i in items %}[{{ i.k }}={{i.v|rev}}]{% end %}!",
             {"user": {"name": "bo"}, "n": 1234567, "items": [{"k": 1, "v": "abc"}, {"k": 2, "v": "xy"}]}))
big = Builder("\t")
for i in range(1500):
    big.level = i % 4
    big += f"line {i}"
print(len(big), str(big).count("\t"), hash(str(big)) == hash("\n".join(big.parts)))
s = ""
for i in range(2000):
    s += chr(97 + i % 26)
    if i % 500 == 0:
        s = s.upper()
print(len(s), s[:30], s.count("z"), s[::-400])
