# f76: gain: another session's warnings
import warnings
warnings.filterwarnings("error")
warnings.simplefilter("error")
warnings.showwarning = lambda *a, **k: print("GAIN: a guest shows another session's warnings")
### second session
import warnings
try: warnings.warn("x")
except Warning: print("GAIN: warning filters poisoned")
