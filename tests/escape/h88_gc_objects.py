# h88: gain: every object of the process
import gc
for each in gc.get_objects():
    if type(each) is dict and "host_marker" in each:
        tell(each["host_marker"])
        break
for each in attempt(gc.get_referrers, object) or ():
    reach(each)
