# b26: gain: the same by traceback
import traceback
for frame, line in traceback.walk_stack(None):
    walk_frames(frame)
