# The message, position and text of many syntax errors raised through compile.
cases = """x = = 1
def f(:
if x
    y
for i in
print "hello"
a b
1 = x
f() = 1
x + 1 = 2
(a, 1) = 2
del f()
'unterminated
\"\"\"open
(1, 2
[1, 2)
}
return 5 5
lambda: (yield) = 1
class
import
from x import
from . import *, a
async x
await = 1 2
def f(a=1, b): pass
f(a=1, 2)
f(**k, *a)
x if y
[x for x]
{1: 2, 3}
{1, 2: 3}
not = 1
None = 1
True += 1
x: int: str
global
@
@x
raise from y
try: pass
with x as 1: pass
match x: case
0777
1__0
0xZZ
1.2.3
1abc
a ? b
$x
f'{'
f'{x!z}'
f'{}'
b'é'
'\\N{nope}'
x = (yield) = 1
else: pass
print(1 for x in y, 2)
a := 1
(a.b := 1)
*x
x = *y
def f(*): pass
def f(*, **k): pass
def f(a, *b, *c): pass
except: pass
assert (x, y) = 1
f(x for x in y, z)
"a" "b" c
import a as b.c
from a import b as c.d
def f(x, x=1) -> : pass
if True: else: pass
while True print(1)""".split("\n")
for src in cases:
    try:
        compile(src, "<case>", "exec")
        print(repr(src), "compiles")
    except SyntaxError as e:
        print(repr(src), "|", type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset))
