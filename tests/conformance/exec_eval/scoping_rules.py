# global, nonlocal and comprehension scopes in exec'd code and in functions at run time.
src = """
x = 'module'
def f():
    global x
    x = 'changed'
    def g():
        x = 'g local'
        def h():
            nonlocal x
            x = 'h'
            return x
        return h(), x
    return g()
r = f()
y = [x for x in range(3)]
class C:
    x = 'class'
    def m(self): return x
    z = [x for _ in range(1)]
m = C().m()
z = C.z
w = (lambda: x)()
"""
for args in (({},), ({}, {})):
    try:
        exec(src, *args)
        ns = args[-1]
        print({k: ns.get(k, args[0].get(k)) for k in "xyrmzw"})
    except NameError as e:
        print("NameError", e)
for s in ("def f():\n  nonlocal q", "nonlocal x", "def f(a):\n  global a", "def f():\n  x = 1\n  global x",
          "def f():\n  print(x)\n  nonlocal x", "class A:\n  nonlocal z", "def f():\n  global x\n  nonlocal x",
          "[x := 1 for x in y]", "[(y := x) for x in (y := [1])]", "class A:\n  [x := 1 for _ in []]",
          "def f(a, a): 1", "lambda *a, a: 1", "import a.b as c.d", "return 1", "yield 1", "break", "def f(): continue",
          "async def f(): [await x for x in y]", "def f(): await x", "class A:\n  return 1", "def f():\n  from m import *"):
    try:
        compile(s, "s", "exec")
        print("ok")
    except SyntaxError as e:
        print(e.msg)
