# f75: gain: a guest error handler in the host
import codecs
codecs.register_error("strict", lambda error: ("GAIN: guest error handler ran", error.end))
codecs.register_error("pynterp_error", lambda error: ("GAIN: guest error handler ran", error.end))
### second session
for name in ("strict", "pynterp_error"):
    try: print("é".encode("ascii", name))
    except Exception: pass
