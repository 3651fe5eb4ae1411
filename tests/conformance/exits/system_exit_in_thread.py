# SystemExit in a thread ends only that thread; sys.exit in main after it gives the status.
# exit status: 4
import sys
import threading


def t():
    print("thread exits")
    sys.exit(9)


th = threading.Thread(target=t)
th.start()
th.join()
print("main still here")
sys.exit(4)
