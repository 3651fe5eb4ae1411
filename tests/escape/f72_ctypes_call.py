# f72: gain: native code
import ctypes
ctypes.CDLL(None).system(b"touch " + DROP_FILE.encode())
