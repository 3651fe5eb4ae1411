# Waiting for files and sockets is not to be had in a session: a selector here waits for time to pass, or for another
# thread to wake it.
import _thread
from collections import namedtuple

EVENT_READ = 1
EVENT_WRITE = 2
SelectorKey = namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])


class BaseSelector:
    def __init__(self):
        self._asleep = _thread.allocate_lock()
        self._asleep.acquire()

    def register(self, fileobj, events, data=None):
        raise PermissionError("files and sockets cannot be waited for in a session with a guard (--allow-net)")

    def unregister(self, fileobj):
        raise KeyError(fileobj)

    def modify(self, fileobj, events, data=None):
        raise KeyError(fileobj)

    def select(self, timeout=None):
        if timeout is None:
            if not _thread._count():
                raise RuntimeError("nothing could ever end this wait")
            self._asleep.acquire()
        elif timeout > 0:
            self._asleep.acquire(timeout=timeout)
        else:
            self._asleep.acquire(blocking=False)
        return []

    def wake(self):
        try:
            self._asleep.release()
        except RuntimeError:  # it is awake already
            pass

    def close(self):
        pass

    def get_key(self, fileobj):
        raise KeyError(fileobj)

    def get_map(self):
        return {}

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class SelectSelector(BaseSelector):
    pass


DefaultSelector = PollSelector = EpollSelector = SelectSelector
