# A JSON writer and reader written from scratch, checked against the json module.
import json


def write(v, indent=None, level=0):
    nl = "\n" + " " * (indent * (level + 1)) if indent else ""
    end = "\n" + " " * (indent * level) if indent else ""
    match v:
        case None:
            return "null"
        case bool():
            return str(v).lower()
        case int() | float():
            return repr(v)
        case str():
            return quote(v)
        case [] | ():
            return "[]"
        case list() | tuple():
            return "[" + nl + ("," + (nl or " ")).join(write(x, indent, level + 1) for x in v) + end + "]"
        case dict() if not v:
            return "{}"
        case dict():
            return "{" + nl + ("," + (nl or " ")).join(f"{quote(str(k))}: {write(x, indent, level + 1)}" for k, x in v.items()) + end + "}"
        case _:
            raise TypeError(f"cannot write {type(v).__name__}")


def quote(s):
    out = ['"']
    for ch in s:
        match ch:
            case '"' | "\\":
                out.append("\\" + ch)
            case "\n":
                out.append("\\n")
            case "\t":
                out.append("\\t")
            case _ if ord(ch) < 32 or ord(ch) > 126:
                n = ord(ch)
                if n > 0xFFFF:
                    n -= 0x10000
                    out.append(f"\\u{0xD800 + (n >> 10):04x}\\u{0xDC00 + (n & 0x3FF):04x}")
                else:
                    out.append(f"\\u{n:04x}")
            case _:
                out.append(ch)
    return "".join(out) + '"'


class Reader:
    def __init__(self, text):
        self.s, self.i = text, 0

    def ws(self):
        while self.i < len(self.s) and self.s[self.i] in " \t\r\n":
            self.i += 1

    def fail(self, what):
        raise ValueError(f"{what} at {self.i}")

    def read(self):
        v = self.value()
        self.ws()
        if self.i != len(self.s):
            self.fail("trailing data")
        return v

    def value(self):
        self.ws()
        if self.i >= len(self.s):
            self.fail("unexpected end")
        c = self.s[self.i]
        if c == "{":
            return dict(self.items("}", self.pair))
        if c == "[":
            return list(self.items("]", self.value))
        if c == '"':
            return self.string()
        for word, val in (("null", None), ("true", True), ("false", False)):
            if self.s.startswith(word, self.i):
                self.i += len(word)
                return val
        j = self.i
        while j < len(self.s) and self.s[j] in "+-0123456789.eE":
            j += 1
        text = self.s[self.i:j]
        if not text:
            self.fail(f"unexpected {c!r}")
        self.i = j
        return float(text) if set(text) & set(".eE") else int(text)

    def items(self, close, item):
        self.i += 1
        self.ws()
        if self.s[self.i:self.i + 1] == close:
            self.i += 1
            return
        while True:
            yield item()
            self.ws()
            c = self.s[self.i:self.i + 1]
            self.i += 1
            if c == close:
                return
            if c != ",":
                self.fail("expected , or " + close)

    def pair(self):
        self.ws()
        k = self.string()
        self.ws()
        if self.s[self.i:self.i + 1] != ":":
            self.fail("expected :")
        self.i += 1
        return k, self.value()

    def string(self):
        if self.s[self.i:self.i + 1] != '"':
            self.fail("expected string")
        j, out = self.i + 1, []
        while self.s[j] != '"':
            if self.s[j] == "\\":
                j += 1
                if self.s[j] == "u":
                    out.append(chr(int(self.s[j + 1:j + 5], 16)))
                    j += 4
                else:
                    out.append({"n": "\n", "t": "\t"}.get(self.s[j], self.s[j]))
            else:
                out.append(self.s[j])
            j += 1
        self.i = j + 1
        return "".join(out).encode("utf-16", "surrogatepass").decode("utf-16")


data = {"name": "caf\u00e9 \"x\"\n\t\\", "n": [1, -2.5, 1e100, 0], "flags": [True, False, None], "empty": [{}, [], ""],
        "deep": {"a": {"b": {"c": [[[1]]]}}}, "emoji": "\U0001f600"}
text = write(data)
print(text)
print(text == json.dumps(data), write(data, 2) == json.dumps(data, indent=2), Reader(text).read() == data)
print(write({"k": [1, {"z": ()}]}, 4))
for bad in ("[1,", "{1: 2}", "[1 2]", "nul", "", "[] x", '{"a" 1}'):
    try:
        print(Reader(bad).read())
    except (ValueError, IndexError) as e:
        print(repr(bad), type(e).__name__, e)
try:
    write({"bad": {1, 2}})
except TypeError as e:
    print(e)
big = [{"i": i, "s": "x" * (i % 5), "l": list(range(i % 4))} for i in range(300)]
print(Reader(write(big)).read() == big, len(write(big)))
