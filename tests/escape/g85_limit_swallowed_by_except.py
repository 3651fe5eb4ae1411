# g85: gain: code that runs after the limit
import time
while True:
    try:
        while True: pass
    except BaseException:
        gained("the limit was caught")
        break
