# a16: gain: the raw getattr
raw = "x".upper.__reduce__()[0]
reach(raw(len, "__self__"))
