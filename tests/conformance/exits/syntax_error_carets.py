# Full text with carets of syntax errors formatted by traceback.
import traceback

cases = ["x = 1 +", "foo(1, 2", "def f():\nreturn 1", "if True:\n    x = 1\n  y = 2", "a = 'abc\nb = 2", "for x in range(3) print(x)",
         "x = [1, 2\ny = 3", "print('a' 'b' c)", "class A\n    pass", "x = {'a': 1 'b': 2}", "f(a b)", "if x = 1: pass",
         "d = {**}", "import a.b as c.d", "\tx = 1\n        y = 2", "def f(a, a): pass", "break", "x = 5\n    y = 6",
         "try:\n    pass\nx = 1", "f'{a b}'", "f'{a'", "f'{a!r b}'", "t'{x!q}'", "with open(x) as f, : pass", "match x:\n  case 1 2: pass",
         "é = = 1", "x = 'é' 5", "whlie True:\n    pass", "improt os", "a, b += 1", "print 'x'", "exec 'x'"]
for src in cases:
    try:
        compile(src, "<src>", "exec")
        print("compiles", repr(src))
    except SyntaxError as e:
        print("".join(traceback.format_exception_only(e)), end="")
try:
    exec("def ok():\n    pass\n\nx = (1 +\n     2 3)\n")
except SyntaxError as e:
    print(e.filename, e.lineno, e.text, e.offset, e.print_file_and_line)
e = SyntaxError("made by hand", ("file.py", 3, 5, "some text here", 3, 9))
print("".join(traceback.format_exception_only(e)))
