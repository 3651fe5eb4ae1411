# signal.raise_signal runs Python handlers between bytecodes; handler arguments and resets.
import signal

log = []


def handler(num, frame):
    log.append((signal.Signals(num).name, frame.f_code.co_name))


old = signal.signal(signal.SIGUSR1, handler)
print(old == signal.SIG_DFL, signal.getsignal(signal.SIGUSR1) is handler)


def work():
    signal.raise_signal(signal.SIGUSR1)
    return len(log)


print(work(), log)


def loop(n=2000):
    for i in range(n):
        if i % 500 == 0:
            signal.raise_signal(signal.SIGUSR1)
    return len(log)


print(loop())


def raising(num, frame):
    raise RuntimeError("from handler")


signal.signal(signal.SIGUSR1, raising)
try:
    signal.raise_signal(signal.SIGUSR1)
    print("not reached")
except RuntimeError as e:
    print(e)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
signal.raise_signal(signal.SIGUSR1)
print("ignored")
for bad in ((9999, handler), (signal.SIGKILL, handler), (signal.SIGUSR1, 5), (signal.SIGUSR1, None)):
    try:
        signal.signal(*bad)
    except (ValueError, OSError, TypeError) as e:
        print(type(e).__name__)
print(signal.strsignal(signal.SIGINT), signal.Signals.SIGTERM.value, signal.default_int_handler.__name__)
