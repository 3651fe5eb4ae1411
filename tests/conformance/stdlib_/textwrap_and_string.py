# textwrap fill/wrap/indent/dedent/shorten, string.Formatter, Template, str.translate, difflib.
import difflib
import string
import textwrap

text = "The quick brown fox jumps over the lazy dog, and extraordinarily-long-hyphenated words are broken too."
print(textwrap.fill(text, 30))
print(textwrap.fill(text, 28, initial_indent="* ", subsequent_indent="  ", break_long_words=False))
print(textwrap.shorten(text, 40, placeholder="..."), textwrap.wrap("", 10), textwrap.wrap("abcdefghij", 4))
print(textwrap.dedent("""\
    one
      two

    three"""))
print(textwrap.indent("a\n\nb\n", "> "), textwrap.indent("a\nb", "- ", lambda l: l.startswith("b")))


class F(string.Formatter):
    def get_value(self, key, args, kw):
        return kw.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kw)

    def convert_field(self, v, conv):
        return str(v).upper() if conv == "u" else super().convert_field(v, conv)


f = F()
print(f.format("{0} {name} {miss} {x!u:>5}", 1, name="n", x="ab"), list(string.Formatter().parse("a{b!r:>{w}}c")))
t = string.Template("$who likes ${what}s for $$5")
print(t.substitute(who="Tim", what="cake"), t.safe_substitute(who="Tim"), t.get_identifiers())
for bad in (lambda: t.substitute(), lambda: string.Template("$1").substitute(), lambda: f.format("{0}"), lambda: "{} {1}".format(1, 2)):
    try:
        bad()
    except (KeyError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
print("hello".translate(str.maketrans({"l": "L", "o": None, "h": "<h>"})), string.capwords("a bC  d"), string.ascii_lowercase[:5])
print("\n".join(difflib.unified_diff("a b c".split(), "a x c d".split(), "old", "new", lineterm="")))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach"]), round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 2))
