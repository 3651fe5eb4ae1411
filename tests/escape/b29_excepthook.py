# b29: gain: the traceback given to sys.excepthook
import sys
def hook(kind, value, tb):
    walk_frames(tb.tb_frame)
sys.excepthook = hook
raise ValueError
### host
import sys
if sys.excepthook is not sys.__excepthook__: print("GAIN: the host's excepthook was replaced")
