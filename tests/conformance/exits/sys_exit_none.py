# sys.exit() with no argument is success even when other work is pending.
import atexit
import sys

atexit.register(print, "atexit")
try:
    1 / 0
except ZeroDivisionError:
    print("exiting inside except")
    sys.exit()
