namespace = {}
exec("x = 1\ndef f(): return x + 1\nclass C:\n    y = x", namespace)
print(sorted(k for k in namespace if k != "__builtins__"), namespace["f"](), namespace["C"].y)
print(eval("x * 10", namespace), eval("x + y", {"x": 1}, {"y": 2}))
g, l = {"a": 1}, {}
exec("b = a; global c; c = 3\nfor i in range(2): pass", g, l)
print(sorted(l.items()), g["c"])


def inside():
    local = 5
    exec("local = 6; made = 7")        # writes to a snapshot, not to the function
    print(local, eval("local + 1"), "made" in locals())
    scope = {}
    exec("made = local if 'local' in dir() else 'no local'", {}, scope)
    return scope


print(inside())
code = compile("1 + 1", "<expr>", "eval")
print(eval(code), code.co_filename, eval(compile("'a';'b'", "<s>", "single") or "") is None)
print(exec("1 + 1"), eval("  7"), eval(b"8"))


class Space(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(eval("spam + eggs", {}, Space()))
for source, mode in (("x = 1", "eval"), ("1 +", "exec"), ("a\nb", "single"), ("", "eval")):
    try:
        compile(source, "<bad>", mode)
    except SyntaxError as error:
        print(mode, "->", error.msg, error.lineno)
for args in ((1,), ("1", 2), ("x", {}, 3), (compile("pass", "s", "exec"), {})):
    try:
        print(eval(*args))
    except (TypeError, NameError) as error:
        print(type(error).__name__, error)
