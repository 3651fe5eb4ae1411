# f75: gain: a guest search function in the host
import codecs
codecs.register(lambda name: print("GAIN: a guest codec was asked for", name))
### second session
try: "x".encode("pynterp_no_such_codec")
except LookupError: pass
### host
try: "x".encode("pynterp_no_such_codec_2")
except LookupError: pass
