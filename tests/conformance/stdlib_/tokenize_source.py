# tokenize: token names and strings of tricky source, untokenize, and errors.
import io
import token
import tokenize

src = '''def f(x):
    # comment
    if x != 0x1F and \\
            x:
        return f"a{x!r:>{w}}b" + r'\\n' 'c'

    y = [1_000,
         2e-3j]  # trailing
\tz @= ... -> :=
'''
try:
    for t in tokenize.generate_tokens(io.StringIO(src).readline):
        print(token.tok_name[t.type], repr(t.string), t.start, t.end)
except (tokenize.TokenError, IndentationError, SyntaxError) as e:
    print(type(e).__name__, e.msg if isinstance(e, SyntaxError) else e.args[0])
simple = "x = (1 +\n     2)\nif x:\n    pass\n"
toks = list(tokenize.generate_tokens(io.StringIO(simple).readline))
print(tokenize.untokenize(toks) == simple, [t.exact_type == token.PLUS for t in toks].count(True))
print(tokenize.untokenize([(t.type, t.string) for t in toks]))
for bad in ("(1", "'abc\n", '"""x', "  a\n b\n", "$"):
    try:
        list(tokenize.generate_tokens(io.StringIO(bad).readline))
        print("ok", repr(bad))
    except (tokenize.TokenError, SyntaxError) as e:
        print(type(e).__name__, e.args[0])
print(tokenize.detect_encoding(io.BytesIO(b"# -*- coding: latin-1 -*-\n").readline)[0], tokenize.detect_encoding(io.BytesIO(b"\xef\xbb\xbfx").readline)[0])
print([tokenize.tok_name[t.type] for t in tokenize.tokenize(io.BytesIO("é = t'{1}'".encode()).readline)])
