# b27: gain: the same without the types module
try:
    1 / 0
except ZeroDivisionError as error:
    kind = type(error.__traceback__)
    frame = error.__traceback__.tb_frame
    back = frame.f_back
    tb = kind(None, back, 0, 1)
    walk_frames(tb.tb_frame)
