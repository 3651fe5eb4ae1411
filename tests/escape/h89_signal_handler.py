# h89: gain: a signal handler in the host
import signal
signal.signal(signal.SIGUSR1, lambda *a: print("GAIN: a guest handles the host's signals"))
signal.setitimer(signal.ITIMER_REAL, 0.05)
signal.signal(signal.SIGALRM, lambda *a: print("GAIN: a guest handles the host's signals"))
### host
import time
time.sleep(0.1)
