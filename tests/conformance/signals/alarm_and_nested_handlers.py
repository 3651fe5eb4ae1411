# signal.alarm return values, a signal inside a handler, and masks delaying delivery.
import signal

log = []
signal.signal(signal.SIGALRM, lambda n, f: log.append("alarm"))
print(signal.alarm(100), signal.alarm(0) in (99, 100), signal.alarm(0))


def outer(num, frame):
    log.append("outer start")
    signal.raise_signal(signal.SIGUSR2)
    log.append("outer end")


signal.signal(signal.SIGUSR1, outer)
signal.signal(signal.SIGUSR2, lambda n, f: log.append("inner"))
signal.raise_signal(signal.SIGUSR1)
print(log)
log.clear()
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR2})
signal.raise_signal(signal.SIGUSR2)
print(log, signal.SIGUSR2 in signal.sigpending())
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR2})
print(log)
log.clear()


class Stop(Exception):
    pass


def stop(num, frame):
    raise Stop


signal.signal(signal.SIGUSR1, stop)
try:
    try:
        signal.raise_signal(signal.SIGUSR1)
    finally:
        try:
            signal.raise_signal(signal.SIGUSR1)
        except Stop as e:
            print("second", type(e.__context__).__name__)
except Stop as e:
    print("first", e.__context__)
