# re: substitution callbacks, groups, iteration, scanner state, flags and errors.
import re

print(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "a1 b22 c333"), re.subn("a", "b", "banana", count=2))
print(re.sub(r"(?P<first>\w+) (\w+)", r"\2 \g<first>", "hello world again more"))
m = re.match(r"(?P<y>\d{4})-(?P<m>\d\d)(?:-(\d\d))?", "2024-05 rest")
print(m.groups(), m.groupdict(), m.span("m"), m.lastgroup, m[3], m.expand(r"\g<m>/\1"), m.start(3))
print(re.findall(r"(\w)(\d)?", "a1b"), re.split(r"([,;])\s*", "a, b;c"), [x.span() for x in re.finditer("", "ab")])
pat = re.compile(r"""
    (?P<num>\d+(\.\d+)?)   # number
  | (?P<name>[A-Za-z_]\w*) # name
  | (?P<op>[-+*/()=])      # operator
  | (?P<ws>\s+)
""", re.VERBOSE)
print([(t.lastgroup, t.group()) for t in pat.finditer("x = 3.14*(y1 - 2)") if t.lastgroup != "ws"])
state = {"n": 0}


def numbering(m):
    state["n"] += 1
    if state["n"] == 3:
        raise ValueError("third")
    return f"{m.group()}{state['n']}"


try:
    re.sub("x", numbering, "x-x-x-x")
except ValueError as e:
    print(e, state)
print(re.sub("(?i)HELLO", lambda m: m[0].swapcase(), "Hello hELLO"), re.fullmatch(r"(a|ab)(c|bcd)(d*)", "abcd").groups())
print(re.search(r"(?<=\$)\d+(?!\d|€)", "cost $45 and $3€").group(), re.findall(r"^\w+$", "ab\ncd", re.M), bool(re.match(".", "\n", re.S)))
print(re.sub(r"(?P<q>['\"])(.*?)(?P=q)", r"<\2>", """say "hi" and 'yo'"""), re.escape("a.b*c"), re.match(r"(?>a+)b", "aaab") is not None)
for bad in ("(", "[a", "*a", "(?P<n>a)(?P<n>b)", r"\1", "(?<=a+)b", "a{3,1}", "(?z)", "[z-a]"):
    try:
        re.compile(bad)
        print("ok")
    except re.PatternError as e:
        print(repr(bad), e)
print(sum(len(re.findall(r"\b\w", "the quick brown fox")) for _ in range(500)), pat.pattern == re.compile(pat).pattern)
