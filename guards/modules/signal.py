# Signals are the process's; these are the names.
import enum


class Signals(enum.IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17


class Handlers(enum.IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


globals().update(Signals.__members__)
globals().update(Handlers.__members__)


def getsignal(signalnum, /):
    return Handlers.SIG_DFL


def valid_signals():
    return set(Signals)


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


def _refuse(*args, **kwargs):
    raise PermissionError("signals are the process's (-A allows them)")


signal = alarm = setitimer = getitimer = pause = siginterrupt = set_wakeup_fd = raise_signal = _refuse
pthread_kill = pthread_sigmask = sigwait = _refuse
