# a20: gain: every attribute of a built-in function
import inspect
for name, value in inspect.getmembers(len):
    if name == "__self__":
        reach(value)
