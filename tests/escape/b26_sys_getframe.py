# b26: gain: the caller's frames
import sys
frame = sys._getframe()
walk_frames(frame)
walk_frames(attempt(sys._getframe, 1))
walk_frames(attempt(sys._getframe, 2))
for each in (attempt(lambda: sys._current_frames()) or {}).values():
    walk_frames(each)
