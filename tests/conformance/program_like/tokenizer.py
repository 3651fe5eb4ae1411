# A hand-written tokenizer for a small language, with positions and errors.
from dataclasses import dataclass

KEYWORDS = {"let", "if", "else", "while", "fn", "return", "true", "false"}
TWO = {"==", "!=", "<=", ">=", "&&", "||", "->"}


@dataclass(frozen=True)
class Tok:
    kind: str
    text: str
    line: int
    col: int


class LexError(Exception):
    def __init__(self, msg, line, col):
        super().__init__(f"{line}:{col}: {msg}")


def lex(src):
    i, line, start = 0, 1, 0
    n = len(src)
    while i < n:
        c = src[i]
        col = i - start + 1
        if c == "\n":
            line += 1
            i += 1
            start = i
        elif c.isspace():
            i += 1
        elif c == "#":
            while i < n and src[i] != "\n":
                i += 1
        elif c.isdigit():
            j = i
            while j < n and (src[j].isdigit() or src[j] == "."):
                j += 1
            text = src[i:j]
            if text.count(".") > 1:
                raise LexError(f"bad number {text}", line, col)
            yield Tok("float" if "." in text else "int", text, line, col)
            i = j
        elif c.isalpha() or c == "_":
            j = i
            while j < n and (src[j].isalnum() or src[j] == "_"):
                j += 1
            text = src[i:j]
            yield Tok("kw" if text in KEYWORDS else "name", text, line, col)
            i = j
        elif c == '"':
            j, out = i + 1, []
            while j < n and src[j] != '"':
                if src[j] == "\\":
                    j += 1
                    out.append({"n": "\n", "t": "\t"}.get(src[j], src[j]))
                elif src[j] == "\n":
                    raise LexError("newline in string", line, col)
                else:
                    out.append(src[j])
                j += 1
            if j >= n:
                raise LexError("unterminated string", line, col)
            yield Tok("str", "".join(out), line, col)
            i = j + 1
        elif src[i:i + 2] in TWO:
            yield Tok("op", src[i:i + 2], line, col)
            i += 2
        elif c in "+-*/%<>=!(){}[],;:.":
            yield Tok("op", c, line, col)
            i += 1
        else:
            raise LexError(f"unexpected {c!r}", line, col)
    yield Tok("eof", "", line, i - start + 1)


src = '''fn area(w, h) -> float {
    let s = "tab\\t\\"q\\"";  # comment
    if w <= 0 || h != 3.25 { return 0; }
    return w * h_2;
}'''
for t in lex(src):
    print(f"{t.line:2}:{t.col:<3}{t.kind:6}{t.text!r}")
for bad in ("let x = 1.2.3", "a $ b", '"open', '"a\nb"'):
    try:
        list(lex(bad))
    except LexError as e:
        print("error", e)
print(sum(1 for _ in lex(src * 20)))
