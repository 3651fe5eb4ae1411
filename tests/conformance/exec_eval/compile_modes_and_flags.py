# compile: modes, flags, optimize, dont_inherit, filenames and the code objects made.
import __future__
import ast

c = compile("1 + 2", "<expr>", "eval")
print(eval(c), c.co_filename, c.co_name, exec(c))
c = compile("x = 5\nx", "<stmts>", "exec")
ns = {}
print(eval(c, ns), ns["x"])
c = compile("for i in range(2): i\n\n", "<single>", "single")
exec(c)
exec(compile("'shown'; None; 7", "<s>", "single"))
for src, mode in (("x = 1", "eval"), ("1\n2", "single"), ("1", "bad"), ("if 1:", "exec"), ("", "eval"), ("", "single")):
    try:
        compile(src, "f", mode)
        print("ok")
    except (SyntaxError, ValueError) as e:
        print(type(e).__name__, getattr(e, "msg", e))
t = compile("a + 1", "f", "eval", ast.PyCF_ONLY_AST)
print(type(t).__name__, ast.dump(t.body))
src = '"doc"\nassert 0, "assert ran"\ndef f():\n    "inner doc"\n    return __debug__'
for opt in (0, 1, 2):
    ns = {}
    try:
        exec(compile(src, "f", "exec", optimize=opt), ns)
        print(opt, ns["f"](), ns["f"].__doc__, ns.get("__doc__"))
    except AssertionError as e:
        print(opt, e)
fl = __future__.annotations.compiler_flag
ns = {}
exec(compile("def g(a: undefined): pass", "f", "exec", flags=fl), ns)
print(ns["g"].__annotations__, bool(ns["g"].__code__.co_flags & fl))
for bad in (dict(flags=1 << 30), dict(optimize=5)):
    try:
        compile("1", "f", "exec", **bad)
    except ValueError as e:
        print(e)
co = compile("await x", "f", "eval", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
print(co.co_flags & 0x80 != 0)
