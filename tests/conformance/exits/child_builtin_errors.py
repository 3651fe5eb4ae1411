# Exit statuses and last stderr lines of child interpreters that end in builtin errors.
import subprocess
import sys

cases = ["1/0", "raise SystemExit('msg')", "import os; os.abort()", "raise KeyboardInterrupt", "raise ValueError('multi\\nline')",
         "raise OSError(2, 'msg', 'file')"]
for c in cases:
    p = subprocess.run([sys.executable, "-c", c], capture_output=True, text=True)
    last = p.stderr.strip().splitlines()[-1:] if "abort" not in c else "-"
    print(repr(c), p.returncode, last)
