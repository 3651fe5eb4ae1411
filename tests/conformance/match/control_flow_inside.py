def tokens(items):
    out, stack = [], []
    for item in items:
        match item:
            case "(":
                stack.append(out)
                out = []
                continue
            case ")":
                inner, out = out, stack.pop()
                out.append(inner)
            case "stop":
                break
            case str(s) if s.isdigit():
                out.append(int(s))
            case ("neg", n):
                out.append(-n)
            case _:
                return "bad token", item
    else:
        return "whole", out
    return "stopped", out


print(tokens(["1", "(", "2", "(", "3", ")", ")"]), tokens(["1", "stop", "2"]), tokens([("neg", 4)]), tokens([None]))


def evaluate(node):
    match node:
        case int(n): return n
        case ("+", *args): return sum(map(evaluate, args))
        case ("*", a, b): return evaluate(a) * evaluate(b)
        case ("-", a): return -evaluate(a)
        case ("let", {**bindings}, body): return evaluate(substitute(body, bindings))
        case ("if", cond, then, other): return evaluate(then if evaluate(cond) else other)
        case _: raise ValueError(f"cannot evaluate {node!r}")


def substitute(node, env):
    match node:
        case str(name) if name in env: return env[name]
        case tuple(parts): return tuple(substitute(p, env) for p in parts)
        case other: return other


print(evaluate(("+", 1, ("*", 2, 3), ("-", 4), ("let", {"x": 5, "y": 6}, ("*", "x", "y")), ("if", 0, 1, 100))))
try:
    evaluate("x")
except ValueError as error:
    print(error)


def generator(x):
    match (yield "subject"):
        case [a, b]:
            yield a
            yield b
        case int() as n if (yield "guard"):
            yield n


g = generator(0)
print(next(g), g.send((1, 2)), next(g))
g = generator(0)
print(next(g), g.send(5), g.send(True))


class C:
    match 1:
        case n: m = n + 1


print(C.n, C.m, (lambda: [k for k in vars(C) if len(k) == 1])())
with_try = []
for v in (0, 1, "x"):
    try:
        match v:
            case 0: raise ValueError("zero")
            case int(): with_try.append("int")
            case _: with_try.append(undefined)
    except (ValueError, NameError) as error:
        with_try.append(str(error))
    finally:
        with_try.append("f")
print(with_try)
