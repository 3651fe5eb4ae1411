# A Lisp interpreter: reader, environments, closures, tail calls, macros and errors.
import operator
import re


class LispError(Exception):
    pass


class Sym(str):
    __slots__ = ()


def read(src):
    toks = re.findall(r"\"[^\"]*\"|[()']|[^\s()']+", src)
    pos = 0

    def form():
        nonlocal pos
        if pos >= len(toks):
            raise LispError("unexpected end")
        t = toks[pos]
        pos += 1
        if t == "(":
            out = []
            while pos < len(toks) and toks[pos] != ")":
                out.append(form())
            if pos >= len(toks):
                raise LispError("missing )")
            pos += 1
            return out
        if t == ")":
            raise LispError("unexpected )")
        if t == "'":
            return [Sym("quote"), form()]
        if t[0] == '"':
            return t[1:-1]
        try:
            return int(t)
        except ValueError:
            return {"#t": True, "#f": False}.get(t, Sym(t)) if t in ("#t", "#f") else Sym(t)
    while pos < len(toks):
        yield form()


class Env(dict):
    def __init__(self, names=(), vals=(), up=None):
        super().__init__(zip(names, vals))
        self.up = up

    def find(self, name):
        e = self
        while e is not None:
            if name in e:
                return e
            e = e.up
        raise LispError(f"unbound {name}")


class Lambda:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env

    def __call__(self, *args):
        return ev([Sym("do"), *self.body], self.bind(args))

    def bind(self, args):
        if len(args) != len(self.params):
            raise LispError(f"expected {len(self.params)} arguments, got {len(args)}")
        return Env(self.params, args, self.env)


macros = {}


def ev(x, env):
    while True:
        match x:
            case Sym():
                return env.find(x)[x]
            case []:
                return []
            case ["quote", v]:
                return v
            case ["if", c, a, *rest]:
                x = a if ev(c, env) is not False else (rest[0] if rest else [])
            case ["define", [name, *params], *body]:
                env[name] = Lambda(params, body, env)
                return name
            case ["define", name, v]:
                env[name] = ev(v, env)
                return name
            case ["set!", name, v]:
                env.find(name)[name] = ev(v, env)
                return None
            case ["lambda", params, *body]:
                return Lambda(params, body, env)
            case ["do", *body]:
                for b in body[:-1]:
                    ev(b, env)
                x = body[-1] if body else []
            case ["let", binds, *body]:
                env = Env([b[0] for b in binds], [ev(b[1], env) for b in binds], env)
                x = [Sym("do"), *body]
            case ["macro", name, params, body]:
                macros[name] = Lambda(params, [body], env)
                return name
            case [Sym() as name, *args] if name in macros:
                x = macros[name](*args)
            case [f, *args]:
                fn = ev(f, env)
                vals = [ev(a, env) for a in args]
                if isinstance(fn, Lambda):
                    env = fn.bind(vals)
                    x = [Sym("do"), *fn.body]
                elif callable(fn):
                    return fn(*vals)
                else:
                    raise LispError(f"not callable: {show(fn)}")
            case _:
                return x


def show(v):
    match v:
        case True:
            return "#t"
        case False:
            return "#f"
        case list():
            return "(" + " ".join(map(show, v)) + ")"
        case Lambda():
            return f"<lambda/{len(v.params)}>"
        case _:
            return str(v)


top = Env()
top.update({"+": lambda *a: sum(a), "*": operator.mul, "-": operator.sub, "<": operator.lt, "=": operator.eq, "list": lambda *a: list(a),
            "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, l: [a, *l], "null?": lambda l: l == [], "mod": operator.mod})
program = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))  (fact 20)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))  (loop 3000 0)
(define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l)))))
(map (lambda (x) (* x x)) (list 1 2 3 4))
(define (counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(define c (counter)) (c) (c) (list (c) (c))
(macro unless (c body) (list 'if c '() body))
(unless #f "ran") (unless #t (boom))
(let ((x 2) (y 3)) (define z 4) (+ x y z))
'(a (b "s") #t)
((lambda (f) (f f 10)) (lambda (f n) (if (< n 2) n (+ (f f (- n 1)) (f f (- n 2))))))
fact
"""
for form in read(program):
    r = ev(form, top)
    if not isinstance(form, list) or form[0] not in ("define", "macro"):
        print(show(form)[:44].ljust(46), show(r))
for bad in ("(nope 1)", "(fact)", "(1 2)", "(", ")", "(car '())", "(+ 1 \"a\")", "(set! undefined 1)"):
    try:
        for form in read(bad):
            print(show(ev(form, top)))
    except (LispError, IndexError, TypeError) as e:
        print(bad, "|", type(e).__name__, e)
