# f70: gain: a path of the guest's in the host's search
import sys, site
sys.path.append("/tmp/guest")
attempt(lambda: site.addsitedir("/tmp"))
### host
import sys
if "/tmp/guest" in sys.path: print("GAIN: the host searches a guest's path")
