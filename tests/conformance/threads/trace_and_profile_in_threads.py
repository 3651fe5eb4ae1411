# threading.settrace and setprofile reach new threads only.
import sys
import threading

events = []


def tracer(frame, event, arg):
    if frame.f_code is work.__code__:
        events.append((event, frame.f_lineno - frame.f_code.co_firstlineno))
        return tracer


def work():
    x = 1
    return x


threading.settrace(tracer)
t = threading.Thread(target=work)
t.start()
t.join()
threading.settrace(None)
work()
print(events, sys.gettrace(), threading.gettrace())
events.clear()
threading.setprofile(lambda f, e, a: events.append(e) if f.f_code is work.__code__ else None)
t = threading.Thread(target=work)
t.start()
t.join()
threading.setprofile(None)
print(events, threading.getprofile())


def frames():
    ready.set()
    stop.wait(5)


ready, stop = threading.Event(), threading.Event()
t = threading.Thread(target=frames)
t.start()
ready.wait(5)
fr = sys._current_frames()[t.ident]
names = []
while fr:
    names.append(fr.f_code.co_name)
    fr = fr.f_back
print("frames" in names, len(sys._current_frames()))
stop.set()
t.join()
