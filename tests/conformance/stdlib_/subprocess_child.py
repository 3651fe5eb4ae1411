# subprocess runs the same interpreter with -c: stdin, stdout, argv, environment, check, timeout.
import os
import subprocess
import sys

exe = sys.executable
p = subprocess.run([exe, "-c", "import sys; print(sys.argv[1:]); print(input()[::-1])", "a", "b c"], input="hello", capture_output=True, text=True)
print(p.returncode, p.stdout.splitlines(), p.stderr)
print(subprocess.check_output([exe, "-c", "import os; print(os.environ['MARK'])"], env={**os.environ, "MARK": "m1"}, text=True).strip())
try:
    subprocess.run([exe, "-c", "import sys; sys.exit(7)"], check=True)
except subprocess.CalledProcessError as e:
    print(e.returncode, "exit status 7" in str(e))
with subprocess.Popen([exe, "-u", "-c", "for i in range(3): print(i)\nprint('err', file=__import__('sys').stderr)"],
                      stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pr:
    print([ln.strip() for ln in pr.stdout])
print(pr.returncode)
try:
    subprocess.run([exe, "-c", "import time; time.sleep(20)"], timeout=0.3)
except subprocess.TimeoutExpired as e:
    print("timeout", e.timeout)
try:
    subprocess.run(["/no/such/binary"])
except FileNotFoundError as e:
    print(e.filename)
code = "def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\nprint(f(15))"
print(subprocess.run([exe, "-"], input=code, capture_output=True, text=True).stdout)
