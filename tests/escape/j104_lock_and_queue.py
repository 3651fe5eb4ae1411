# j104: gain: a lock that nobody opens
import threading
l = threading.Lock()
l.acquire()
l.acquire()
