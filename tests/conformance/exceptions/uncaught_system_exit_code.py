import sys


def deep(n):
    try:
        if n:
            deep(n - 1)
        sys.exit(42)
    finally:
        if n > 8:
            print("unwinding", n)


try:
    sys.exit()
except SystemExit as e:
    print(repr(e), e.code)
try:
    sys.exit((1, 2))
except BaseException as e:
    print(repr(e), e.code)
print(isinstance(SystemExit(), Exception))
deep(10)
print("never")
