s = "a"
alias = s
s += "b"
print(s, alias)


def build(n):
    out = ""
    kept = []
    for i in range(n):
        if i % 3 == 0:
            kept.append(out)
        out += str(i)
    return out, kept


print(build(10))


def through_attribute():
    class Box: text = "x"
    b = Box()
    before = b.text
    for _ in range(3):
        b.text += "y"
    items = ["p"]
    first = items[0]
    items[0] += "q"
    return b.text, before, Box.text, items, first


print(through_attribute())


def captured():
    text = ""

    def add(piece):
        nonlocal text
        text += piece
        return text
    return [add(p) for p in "abc"], text


print(captured())
x = y = "same"
x += ""
print(x is y or x == y, x, y)
s = "é"
s += "日"
s += "𝄞"
s += "a"
print(s, len(s), [len(p) for p in (s[:1], s[1:3], s[3:])])
b = b"a"; c = b; b += b"b"; print(b, c)
ba = bytearray(b"a"); bb = ba; ba += b"b"; print(ba, bb)
t = "x" * 3; u = t; t *= 2; print(t, u)
print("a" + "b" "c" + "d" * 0 + "", ("%s" % "a") + f"{1}", "".join(["a", "b"]) + "c")
for bad in ('"a" + 1', '"a" + None', '"a" + b"b"', '1 + "a"', '"a" * "b"', '"a" * 1.5'):
    try:
        eval(bad)
    except TypeError as error:
        print(bad, "->", error)
