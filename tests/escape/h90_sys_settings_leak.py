# h90: gain: settings of the interpreter
import sys
attempt(lambda: sys.setrecursionlimit(77))
attempt(lambda: sys.setswitchinterval(9.0))
attempt(lambda: sys.set_int_max_str_digits(0))
try: sys.stdout = None
except Exception: pass
try: sys.dont_write_bytecode = "POISON"
except Exception: pass
try: sys.displayhook = sys.breakpointhook = lambda *a: None
except Exception: pass
### host
import sys
if sys.getrecursionlimit() == 77 or sys.getswitchinterval() == 9.0 or sys.get_int_max_str_digits() == 0: sys.__stdout__.write("GAIN: settings of the host changed\n")
if sys.stdout is None or sys.dont_write_bytecode == "POISON": sys.__stdout__.write("GAIN: the host's sys changed\n")
