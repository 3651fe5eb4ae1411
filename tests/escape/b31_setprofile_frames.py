# b31: gain: the same by setprofile
import sys, json
def profile(frame, event, arg):
    walk_frames(frame)
    reach(arg)
sys.setprofile(profile)
attempt(json.loads, "[1]")
sys.setprofile(None)
