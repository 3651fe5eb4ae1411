# b29: gain: the frames given to sys.unraisablehook
import sys
def hook(info):
    walk_frames(info.exc_traceback.tb_frame)
sys.unraisablehook = hook
class Bad:
    def __del__(self): raise ValueError
Bad()
del hook
### host
import sys
if sys.unraisablehook is not sys.__unraisablehook__: print("GAIN: the host's unraisablehook was replaced")
