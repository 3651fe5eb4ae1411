# g84: gain: a BaseException through a host function
class Own(BaseException): pass
def f(*a): raise Own("x")
for action in (lambda: host_call(f), lambda: sorted([1, 2], key=f), lambda: host_show(type("X", (), {"__str__": f, "__repr__": f})())):
    try: action()
    except Own: pass
    except Exception: pass
raise Own("end")
