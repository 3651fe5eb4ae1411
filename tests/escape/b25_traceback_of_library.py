# b25: gain: a library frame's globals
import json
try:
    json.loads("{")
except Exception as error:
    tb = error.__traceback__
    while tb is not None:
        walk_frames(tb.tb_frame)
        reach(tb.tb_frame.f_globals)
        tb = tb.tb_next
