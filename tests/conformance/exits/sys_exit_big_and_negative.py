# Exit statuses outside 0..255 as seen by a parent process.
import subprocess
import sys

for code in ("sys.exit(256)", "sys.exit(-1)", "sys.exit(257)", "sys.exit(2**40)", "sys.exit(True)", "sys.exit(False)",
             "sys.exit(1.5)", "sys.exit(None)", "sys.exit('')", "raise SystemExit((1, 2))", "import os; os._exit(4)", "quit(6)", "exit()"):
    p = subprocess.run([sys.executable, "-c", f"import sys; {code}"], capture_output=True, text=True)
    print(code, p.returncode, repr(p.stderr))
