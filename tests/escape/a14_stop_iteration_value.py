# a14: gain: a frame delivered as the value of a generator
def g():
    return (yield)
it = g()
next(it)
def inner():
    yield it.gi_frame.f_back
run = inner()
try:
    it.send(attempt(next, run))
except StopIteration as stop:
    reach(stop.value)
