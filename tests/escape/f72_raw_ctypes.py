# f72: gain: the same by the C module
import _ctypes
handle = _ctypes.dlopen("libc.so.6", 2)
gained("a native library handle")
