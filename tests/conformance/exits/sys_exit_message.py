# sys.exit with a string prints it to stderr and exits with 1.
# exit status: 1
import sys

for arg in (None, 0, True, "text", (1, 2), 2.5, [1]):
    try:
        sys.exit(arg)
    except SystemExit as e:
        print(repr(e.code), e.args)
try:
    raise SystemExit
except SystemExit as e:
    print(e.code, e.args)
try:
    raise SystemExit(1, 2)
except SystemExit as e:
    print(e.code)
e = SystemExit(5)
e.code = 7
print(e.args, e.code)
sys.exit("bye from sys.exit")
