def f(x):
    match x:
        case (0 | 1) as small: return "small", small
        case [a, (b as c)] as whole: return a, b, c, whole
        case {"k": ([_, *_] as seq)}: return "seq", seq
        case str() as s if s: return "nonempty", s
        case str(): return "empty"
        case anything: return "captured", anything


for x in (0, 1, [1, 2], (3, 4), {"k": [5]}, {"k": []}, "s", "", 9, None):
    print(f(x))
match 5:
    case y: pass
print(y)
match [1, 2, 3]:
    case [_, _, z]: print(z)
match 1:
    case _ if False: print("no")
    case _: print("wildcard binds nothing", "_" in globals())
match = case = type = 3
print(match, case, type)
match match:
    case case: print(case)
match (1, 2), 3:
    case (a, b), c: print(a, b, c)
match [], *[1, 2]:
    case [], *rest: print(rest)
def binds_on_failure(x):
    got = "unset"
    match x:
        case [got, 5]: return "five"
        case _: return got


print(binds_on_failure([1, 5]), binds_on_failure([7, 6]) in (7, "unset"))
for source in ("match 1:\n case x: pass\n case y: pass", "match 1:\n case _: pass\n case 2: pass",
               "match 1:\n case [a, a]: pass",
               "match 1:\n case a | 2: pass", "match 1:\n case (1 as x) | 2: pass", "match 1:\n case {**_}: pass",
               "match 1:\n case [*a, *b]: pass", "match 1:\n case {**r, 'a': 1}: pass",
               "match 1:\n case {1: a, 1: b}: pass",
               "match 1:\n case C(a=1, a=2): pass", "match 1:\n case 1 as _: pass", "match 1:\n case f'x': pass"):
    try:
        compile(source, "<s>", "exec")
        print("compiles")
    except SyntaxError as error:
        print(error.msg)
