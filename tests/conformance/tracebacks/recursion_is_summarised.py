import traceback


def recurse(n):
    if n == 0:
        raise ValueError("bottom")
    return recurse(n - 1)


def a(n): return b(n)
def b(n): return a(n - 1) if n else 1 / 0


def endless(): return endless()


for f in (lambda: recurse(2), lambda: recurse(3), lambda: recurse(10), lambda: recurse(100), lambda: a(5)):
    try:
        f()
    except Exception:
        print(traceback.format_exc().replace(__file__, "FILE"))
try:
    endless()
except RecursionError as error:
    text = traceback.format_exc().replace(__file__, "FILE").splitlines()
    print(len(text) < 20, text[0], text[-1].split(" while")[0])
try:
    recurse(3)
except ValueError as error:
    for limit in (0, 1, 2, -1, -2):
        print(limit, [f.name for f in traceback.extract_tb(error.__traceback__, limit)])
    stack = traceback.extract_tb(error.__traceback__)
    print("".join(stack.format()).replace(__file__, "FILE"))
    print([f.line for f in stack], stack[0].lineno)


def stack_here(): return traceback.extract_stack()


print([(f.name, f.line) for f in stack_here()])
