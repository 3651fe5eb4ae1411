# Last stderr lines of child interpreters that end in custom or malformed exceptions.
import subprocess
import sys

cases = ["class E(Exception): __module__ = 'm.n'\nraise E('x')", "def f(: pass",
         "class E(Exception):\n def __str__(self): 1/0\nraise E", "raise BaseException('b')",
         "class E(Exception): pass\nE.__qualname__ = 'Q.E'\nraise E", "raise ValueError('')"]
for c in cases:
    p = subprocess.run([sys.executable, "-c", c], capture_output=True, text=True)
    print(repr(c), p.returncode, p.stderr.strip().splitlines()[-1:])
