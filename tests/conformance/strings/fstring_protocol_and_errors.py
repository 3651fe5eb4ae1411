class F:
    def __format__(self, spec): print("format", repr(spec), end=" "); return f"<{spec}>"
    def __repr__(self): print("repr", end=" "); return "R"
    def __str__(self): print("str", end=" "); return "S"


f = F()
print(f"{f}"); print(f"{f:spec}"); print(f"{f!r}"); print(f"{f!s:>4}"); print(f"{f!r:{f!s}>3}"); print(f"{f=}")
print(f"{f=:x}"); print(f"a{f}b{f!r}c")
print(format(f), format(f, "q"), "{:z} {!r}".format(f, f))


class Bad:
    def __format__(self, spec): return 5
class BadStr:
    def __str__(self): return None
class Raises:
    def __format__(self, spec): raise KeyError("in format")


import warnings
warnings.simplefilter("error")
for action in ("f'{Bad()}'", "f'{BadStr()!s}'", "f'{Raises()}'", "f'{object():x}'", "f'{[]:5}'", "f'{None:>5}'",
               "f'{5:s}'", "f'{\"a\":d}'",
               "f'{1.5:d}'", "f'{5:.2d}'", "f'{5:z}'", "f'{\"a\":+}'", "f'{5:,s}'", "f'{\"x\":=5}'",
               "f'{1:99999999999999999999}'", "f'{1j:d}'", "f'{5:c}{-1:c}'",
               "f'{undefined}'", "f'{1/0}'"):
    try:
        print(action, eval(action))
    except Exception as error:
        print(action, "->", type(error).__name__, error)
for source in ("f'{}'", "f'{x!z}'", "f'{x'", "f'}'", "f'{x!}'", "f'{ }'", "f'{x:{y:{z:{w}}}}'", "f'{a b}'", "f'{*a}'",
               "f'{x!r !s}'", "f'{lambda x: 1}'", "f'{x=!q}'",
               "f'{=}'", "f'{yield}'", "f'{a:=5}'", "b'é'", "f'{\"'", "bf'x'", "fu'x'"):
    try:
        compile(source, "<s>", "eval")
        print(source, "compiles")
    except SyntaxError as error:
        print(source, "->", error.msg)
