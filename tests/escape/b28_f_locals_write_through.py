# b28: gain: a host local overwritten
import sys
frame = sys._getframe(0)
while frame is not None:
    if "host_secret" in frame.f_locals:
        frame.f_locals["host_secret"] = "POISON"
        tell("GAIN: wrote a host local")
        break
    frame = frame.f_back
