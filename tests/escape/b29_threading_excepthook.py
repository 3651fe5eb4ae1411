# b29: gain: the frames given to threading.excepthook
import threading
def hook(args):
    walk_frames(args.exc_traceback.tb_frame)
threading.excepthook = hook
def bad(): raise ValueError
t = threading.Thread(target=bad)
t.start()
t.join()
### host
import threading
if threading.excepthook is not threading.__excepthook__: print("GAIN: threading.excepthook was replaced")
