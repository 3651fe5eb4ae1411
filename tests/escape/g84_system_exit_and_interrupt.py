# g84: gain: the host's control flow
def g():
    raise KeyboardInterrupt
try:
    attempt(host_call, g)
finally:
    pass
raise SystemExit(0)
### host
print("host goes on")
