# Exit statuses and stderr last lines of child interpreters for each kind of ending.
import subprocess
import sys

cases = ["1/0", "raise KeyError('k')", "raise SystemExit('msg')", "assert False", "def f(: pass", "import os; os.abort()",
         "raise KeyboardInterrupt", "raise Exception", "raise BaseException('b')", "raise ValueError()", "raise ValueError('')",
         "raise ValueError('multi\\nline')", "x", "None.a", "raise StopIteration(1)", "import nope", "int('z')", "raise OSError(2, 'msg', 'file')",
         "class E(Exception): __module__ = 'm.n'\nraise E('x')", "raise UnicodeDecodeError('utf-8', b'\\xff', 0, 1, 'bad')",
         "class E(Exception):\n def __str__(self): 1/0\nraise E", "raise MemoryError", "raise ExceptionGroup('g', [ValueError(1)])"]
for c in cases:
    p = subprocess.run([sys.executable, "-c", c], capture_output=True, text=True)
    last = p.stderr.strip().splitlines()[-1:] if "abort" not in c else "-"
    print(repr(c), p.returncode, last)
