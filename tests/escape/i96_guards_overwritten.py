# i96: gain: the guards' own data reached as objects
import sys
reach(attempt(lambda: sys.addaudithook))
attempt(lambda: sys.addaudithook(lambda *a: print("GAIN: a guest's audit hook")))
for name in ("_clear_internal_caches", "_clear_type_cache", "_debugmallocstats", "activate_stack_trampoline", "_baserepl", "_dump_tracelets"):
    if attempt(getattr, sys, name): gained("sys." + name)
### host
import os
os.getcwd(); open("/dev/null").close()
