# h89: gain: a process of one's own, or the host's end
import os, signal
pid = os.fork()
if pid == 0:
    gained("a process")
    os._exit(0)
os.waitpid(pid, 0)
