# h88: gain: guest code at the process's end
import atexit
atexit.register(lambda: open(DROP_FILE, "w"))
attempt(lambda: atexit._run_exitfuncs())
atexit.register(print, "GAIN: atexit of the host runs guest code")
### host
import atexit
if atexit._ncallbacks() > 1: print("GAIN: the host's atexit has guest code")
