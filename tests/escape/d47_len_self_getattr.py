# d47: gain: the same by getattr with a computed name
reach(getattr(len, "__se" + "lf__"))
reach(attempt(lambda: eval("print.__self__")))
