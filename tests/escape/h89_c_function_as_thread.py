# h89: gain: a file, by a function of C that a thread runs without a frame
import _thread, io, time
attempt(_thread.start_new_thread, io.open, (DROP_FILE, "w"))
time.sleep(0.3)
