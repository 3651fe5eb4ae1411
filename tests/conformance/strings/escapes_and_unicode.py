print("\x41\u00e9\U0001d11e\N{GREEK SMALL LETTER ALPHA}\101\0".encode(), b"\x00\377\n\\", r"\x41\n", "a\
b", '\'"', "\"'", "tab\there", len("\\"), len(r"\\"), """a
b""".splitlines())
print(len("𝄞"), len("é"), len("e\u0301"), "é" == "e\u0301", "ß".upper(), "İ".lower(), "ǆ".title(), "ΑΣ".lower(),
      "ﬁ".casefold())
print("日本語"[1], "日本語"[::-1], "日本語".encode(), "aé日𝄞"[2:], [hex(ord(c)) for c in "aé日𝄞"],
      "\ud800".encode("utf-8", "surrogatepass"))
ñame = 1
𝐱 = 2            # identifiers are normalised (NFKC)
print(ñame, x, "x" in globals(), "ªº".isidentifier(), "1a".isidentifier())
for bad in ("'\\x4'", "'\\u12'", "'\\N{no such}'", "b'\\x'", "'\\U00110000'", "'unterminated", "'''x", "b'é'"):
    try:
        eval(bad)
    except SyntaxError as error:
        print(bad, "->", error.msg)
for action in (lambda: "\ud800".encode(), lambda: b"\xff".decode(), lambda: "é".encode("ascii"),
               lambda: "a".encode("nosuch"), lambda: b"\xe9".decode("ascii", "nosuch"),
               lambda: chr(0x110000), lambda: "a" in b"a"):
    try:
        action()
    except (UnicodeError, LookupError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(b"\xff\xe9a".decode("latin-1"), b"\xffa".decode("utf-8", "replace"),
      b"\xffa".decode("utf-8", "backslashreplace"), "é€".encode("ascii", "xmlcharrefreplace"))
print(ascii("é日"), repr("\n\t'\"\x00\x7f\xa0é"), repr("it's"), repr('"'), repr("'\""), repr(b"'\""), str(b"x"),
      bytes("é", "utf-8"))
