# sys.exit with a number: status, finally blocks and buffered output.
# exit status: 3
import sys


def work():
    try:
        sys.exit(3)
    finally:
        print("finally before exit")


try:
    try:
        sys.exit(9)
    except SystemExit as e:
        print("caught", e.code, e.args)
    work()
finally:
    print("outer finally")
print("not reached")
