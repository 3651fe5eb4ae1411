# b26: gain: the same by inspect
import inspect
for info in inspect.stack(0):
    walk_frames(info.frame)
walk_frames(inspect.currentframe())
