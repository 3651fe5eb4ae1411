# b31: gain: the frames of threads
import threading
def trace(frame, event, arg):
    walk_frames(frame)
threading.settrace(trace)
t = threading.Thread(target=len, args=("",))
t.start()
t.join()
