def f(x, flag=False):
    match x:
        case 1 | 2 | 3 if flag: return "small and flag"
        case [("a" | "b") as letter, 1 | 2 as number]: return letter, number
        case [x, y] | {"x": x, "y": y} if x == y: return "equal", x
        case [x, y] | {"x": x, "y": y}: return "pair", x, y
        case (int() | float()) as n if n > 100: return "big", n
        case [[x] | x, _, _]: return "maybe nested", x
        case "" | [] | {} | None: return "empty"
        case _: return "other"


for args in ((1,), (1, True), (["a", 2],), (["b", 3],), ({"x": 1, "y": 1},), ({"x": 1, "y": 2, "z": 3},), ([4, 4],),
             (500,), (2.5,),
             ([[7], 0, 0],), ([8, 0, 0],), ("",), ([],), (None,)):
    print(args, f(*args))
calls = []


def guard(n, result):
    calls.append(n)
    return result


match 5:
    case int() if guard(1, False): print("no")
    case x if guard(2, 0): print("no")
    case 5 if guard(3, "truthy"): print("yes")
    case _ if guard(4, True): print("no")
print(calls, x)
try:
    match 1:
        case _ if 1 / 0: pass
except ZeroDivisionError as error:
    print("guard raised", error)
match [1, 2]:
    case [a, b] if (total := a + b) == 3: print(total)


def fallthrough(x):
    match x:
        case 1: result = "one"
    return result


try:
    fallthrough(2)
except UnboundLocalError as error:
    print(error)
