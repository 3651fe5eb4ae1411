# b31: gain: a trace function that outlives its session
import sys
def trace(frame, event, arg):
    if frame.f_code.co_name == "work":
        print("GAIN: traces another session", frame.f_locals)
    return trace
attempt(lambda: sys.settrace(trace))
attempt(lambda: sys.setprofile(trace))
### second session
def work(secret):
    return secret
work("x")
