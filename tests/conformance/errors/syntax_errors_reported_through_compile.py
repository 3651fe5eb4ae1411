sources = ('1 +', 'x = = 1', 'if x', 'if x: pass else: pass', 'for x in: pass', 'def f(', 'def f(x x): pass',
           'def f(a=1, b): pass', 'def f(*): pass', 'def f(a, a): pass', 'class C(: pass', 'return 1', 'yield 1',
           'await x', 'async with x: pass', 'f(a=1, 2)', 'f(**k, *a)', 'f(a=1, a=2)', 'x = (1, 2', 'x = [1, 2)',
           "'abc", "f'{x", '0x', '1__0', '1_', '012', '0b2', '1.e', 'é = ²', 'a b', 'print 1', "exec 'x'", 'import',
           'from x import', 'from . import *, y', 'from x import (a, b', 'import a.b as c.d', 'try: pass',
           'try: pass\nexcept: pass\nexcept V: pass', 'with: pass', 'with x as 1: pass', 'lambda x: yield',
           'lambda: (yield)', 'del x +', 'global', 'nonlocal x', 'assert', 'raise from x', 'while: pass', 'x := 1',
           '(x for x in y, 1)', 'f(x for x in y, 1)', '[x for x y]', '{1: 2, 3}', '{1, 2: 3}', '{**a, *b}',
           '{*a: 1}', 'x if y', 'not', '1 is not', 'a <> b', 'a ? b', '$x', 'x!', '\\', '`x`', ' x = 1', 'if 1:\nx = 1',
           'if 1:\n  x\n y', 'def f():\n', 'class C:', '\tx', 'if 1:\n\tx\n        y', 'match x:',
           'match x:\n case', 'match x:\n case 1', 'case 1: pass', 'type X', 'type X[T = int, U] = 1',
           'def f[T, T](): pass', 'async def f(): [await x for x in y]', 'def f(): await x',
           'async def f(): yield from x', 'async def f():\n return 1\n yield', 'from __future__ import nothing',
           'x = 1; from __future__ import annotations', 'a.b: int = ', 'def f() -> : pass', '@', '@x', '@x y',
           'x = yield = 1', '(yield) = 1', 'None = 1', 'def None(): pass', 'class True: pass', 'import None',
           'for None in x: pass', 'def f(None): pass', 'f(None=1)', 'f(True=1)', 'lambda None: 1', 'x.None',
           'x.None = 1', 'with x as None: pass', 'except x: pass', 'else: pass', 'pass pass', 'break', 'continue',
           "'a' 1", '"a" b"b"', "u'a' b'b'", "f'{a!x}'", "f'{a:{b:{c:{d}}}}'", "f''' {", "t'{}'", 'a, b += 1', '*a',
           '*a, = *b,', 'print(*)', 'f(**)', 'f(*, a)', 'def f(a, *, **k): pass', 'def f(**k, a): pass',
           'def f(a, /, b, /): pass', 'def f(/): pass', 'def f(*a, *b): pass')
for source in sources:
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error.msg, error.lineno, error.offset,
              error.end_lineno, error.end_offset)
