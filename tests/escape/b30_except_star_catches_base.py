# b30: gain: except* shown what no handler may see
import sys
class Own(BaseException): pass
try:
    try:
        host_fail()
    except* BaseException as error:
        for each in error.exceptions:
            tb = each.__traceback__
            while tb:
                walk_frames(tb.tb_frame)
                tb = tb.tb_next
except Exception:
    pass
