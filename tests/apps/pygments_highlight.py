# needs: pygments
"""Its own source and others' languages lexed and formatted: HTML, terminal, LaTeX, raw tokens, filters, styles."""
import collections
import hashlib

import pygments.lexer
from pygments import highlight, lex
from pygments.filters import KeywordCaseFilter, VisibleWhitespaceFilter
from pygments.formatters import HtmlFormatter, LatexFormatter, NullFormatter, RawTokenFormatter, Terminal256Formatter
from pygments.lexers import find_lexer_class_by_name, get_lexer_by_name, get_lexer_for_filename, guess_lexer
from pygments.styles import get_style_by_name

SAMPLES = {
    "python": "async def f(x: int = 0o17) -> 'str':\n    return f'{x!r:>{10}}' if x else b'\\x00'  # why\n",
    "c": "#include <stdio.h>\nint main(void) { /* hi */ return printf(\"%d\\n\", 0x1fL) ? 'a' : 1.5e3; }\n",
    "json": '{"a": [1, -2.5e3, true, null], "b": "\\u00e9"}\n',
    "html": "<!DOCTYPE html><p class='x'>a &amp; b<script>let x = `t${1}`;</script></p>\n",
    "sql": "select a.*, count(1) from t a where x >= 'it''s' group by 1 -- done\n",
    "bash": "for f in *.c; do echo \"${f%.c}\" | sed 's/a/b/' > $HOME/x; done\n",
    "rust": "fn main() { let mut v: Vec<u8> = vec![1u8; 3]; println!(\"{:?}\", v); }\n",
    "diff": "--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new\n",
}
for name, text in SAMPLES.items():
    lexer = get_lexer_by_name(name)
    tokens = collections.Counter(str(kind) for kind, _ in lex(text, lexer))
    print(name, lexer.name, sorted(tokens.items())[:6])
    for formatter in (HtmlFormatter(linenos="table", anchorlinenos=True), Terminal256Formatter(), LatexFormatter(),
                      RawTokenFormatter()):
        out = highlight(text, lexer, formatter)
        out = out if isinstance(out, bytes) else out.encode()
        print(" ", type(formatter).__name__, len(out), hashlib.sha256(out).hexdigest()[:16])
    assert highlight(text, lexer, NullFormatter()) == text
print(highlight(SAMPLES["python"], get_lexer_by_name("python"), HtmlFormatter(nowrap=True)))
with open(pygments.lexer.__file__, encoding="utf-8") as file:
    source = file.read()
counts = collections.Counter(str(kind) for kind, text in get_lexer_by_name("python").get_tokens(source))
print(sum(counts.values()), counts.most_common(5))
upper = get_lexer_by_name("sql")
upper.add_filter(KeywordCaseFilter(case="upper"))
upper.add_filter(VisibleWhitespaceFilter(spaces=True))
print(highlight(SAMPLES["sql"], upper, NullFormatter()))
print(get_lexer_for_filename("x.toml").name, guess_lexer("#!/usr/bin/perl\nprint 1;").name, find_lexer_class_by_name("go"))
print([line for line in HtmlFormatter(style="monokai").get_style_defs(".h").splitlines() if "keyword" in line.lower()][:3],
      sorted(str(t) for t, s in get_style_by_name("default") if s["bold"])[:3])
