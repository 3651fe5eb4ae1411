# k107: gain: the same by an exception nobody catches
import sys
try: sys.stderr = sys.stdout
except Exception: pass
exec(compile("raise ValueError", CANARY_FILE, "exec"))
