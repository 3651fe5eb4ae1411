# f72: gain: memory and test functions
for name in ("mmap", "_testcapi", "_testinternalcapi", "cffi", "_posixsubprocess", "_posixshmem", "fcntl", "resource", "pty"):
    if attempt(__import__, name): gained("the module " + name)
