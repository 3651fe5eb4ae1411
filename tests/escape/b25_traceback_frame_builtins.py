# b25: gain: the real builtins of a frame
try:
    1 / 0
except ZeroDivisionError as error:
    frame = error.__traceback__.tb_frame
    walk_frames(frame)
    reach(frame.f_builtins)
