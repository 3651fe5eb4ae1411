# h90: gain: the process's locale, time zone, umask, directory
for text in ("__import__('locale').setlocale(0, 'C')", "__import__('os').environ.__setitem__('PYNTERP_POISON', '1')", "__import__('os').umask(0)",
             "__import__('os').chdir('/')", "__import__('time').tzset()", "__import__('posix').putenv(b'PYNTERP_POISON', b'1')"):
    attempt(eval, text)
try: tell(__import__("os").environ["PYNTERP_CANARY"])
except Exception: pass
### host
import os
if "PYNTERP_POISON" in os.environ or os.getcwd() == "/": print("GAIN: the process's environment changed")
