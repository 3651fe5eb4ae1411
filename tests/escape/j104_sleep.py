# j104: gain: a wait without bytecode
import time
time.sleep(1000)
