import atexit

atexit.register(lambda: print("atexit runs"))
try:
    raise SystemExit("message goes to stderr and the status is one")
finally:
    print("finally runs")
