# k107: gain: the same by a shown warning
import warnings, sys, io
out = io.StringIO()
try: sys.stderr = out
except Exception: pass
warnings.simplefilter("always")
warnings.warn_explicit("x", UserWarning, CANARY_FILE, 1)
print(out.getvalue())
