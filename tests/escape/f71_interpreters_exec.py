# f71: gain: a full interpreter
from concurrent import interpreters
interp = interpreters.create()
interp.exec("open(%r, 'w').close()" % DROP_FILE)
