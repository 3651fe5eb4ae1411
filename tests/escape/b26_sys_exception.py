# b26: gain: the frame without an exception variable
import sys
try:
    1 / 0
except ZeroDivisionError:
    walk_frames(sys.exception().__traceback__.tb_frame)
    walk_frames(sys.exc_info()[2].tb_frame)
