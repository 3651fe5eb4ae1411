# A Pratt parser and evaluator for arithmetic with variables, functions, right-associative power.
import math
import re


class Parser:
    PREC = {"=": 1, "||": 2, "&&": 3, "==": 4, "<": 5, ">": 5, "+": 6, "-": 6, "*": 7, "/": 7, "%": 7, "^": 9}

    def __init__(self, text):
        self.toks = re.findall(r"\d+\.?\d*|[A-Za-z_]\w*|&&|\|\||==|\S", text) + ["<end>"]
        self.i = 0

    def peek(self):
        return self.toks[self.i]

    def take(self, want=None):
        t = self.toks[self.i]
        if want is not None and t != want:
            raise SyntaxError(f"expected {want!r}, got {t!r}")
        self.i += 1
        return t

    def parse(self):
        e = self.expr(0)
        self.take("<end>")
        return e

    def expr(self, min_prec):
        left = self.unary()
        while (op := self.peek()) in self.PREC and self.PREC[op] >= min_prec:
            self.take()
            right_assoc = op in "^="
            right = self.expr(self.PREC[op] + (not right_assoc))
            left = (op, left, right)
        return left

    def unary(self):
        if self.peek() in ("-", "!"):
            return ("u" + self.take(), self.expr(8))
        return self.atom()

    def atom(self):
        t = self.take()
        if t[0].isdigit():
            return float(t) if "." in t else int(t)
        if t == "(":
            e = self.expr(0)
            self.take(")")
            return e
        if t[0].isalpha() or t[0] == "_":
            if self.peek() == "(":
                self.take()
                args = []
                while self.peek() != ")":
                    args.append(self.expr(0))
                    if self.peek() == ",":
                        self.take()
                self.take(")")
                return ("call", t, args)
            return ("var", t)
        raise SyntaxError(f"unexpected {t!r}")


def run(node, env):
    match node:
        case int() | float():
            return node
        case ("var", name):
            return env[name]
        case ("call", name, args):
            return env[name](*(run(a, env) for a in args))
        case ("u-", x):
            return -run(x, env)
        case ("u!", x):
            return not run(x, env)
        case ("=", ("var", name), rhs):
            env[name] = run(rhs, env)
            return env[name]
        case ("&&", a, b):
            return run(a, env) and run(b, env)
        case ("||", a, b):
            return run(a, env) or run(b, env)
        case (op, a, b):
            x, y = run(a, env), run(b, env)
            return {"+": lambda: x + y, "-": lambda: x - y, "*": lambda: x * y, "/": lambda: x / y, "%": lambda: x % y,
                    "^": lambda: x ** y, "==": lambda: x == y, "<": lambda: x < y, ">": lambda: x > y}[op]()


env = {"pi": 3, "sqrt": math.sqrt, "max": max}
for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "x = y = 4", "x * y + 1.5", "max(1, sqrt(16), x) - 1", "10 - 4 - 3",
             "1 < 2 && !(3 < 2)", "0 || 7", "7 % 4 / 2", "", "1 +", "(1", "nope", "2 2", "1 / 0"):
    try:
        tree = Parser(text).parse()
        print(f"{text} = {run(tree, env)}   {tree}")
    except (SyntaxError, KeyError, ZeroDivisionError) as e:
        print(f"{text!r} -> {type(e).__name__}: {e}")
tree = Parser("i * i + 2 * i + 1").parse()
print(sum(run(tree, {"i": i}) for i in range(300)))
