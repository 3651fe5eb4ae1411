# tries: callables consumed in C
def burn2(x):
    while True: pass
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import functools
for action in (lambda: functools.reduce(lambda a, b: burn(), [1, 2]), lambda: list(map(burn2, [1])), lambda: list(filter(burn2, [1]))):
    try: action()
    except BaseException: survived()
