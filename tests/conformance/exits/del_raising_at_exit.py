# An exception in __del__ during shutdown is reported on stderr and the status stays 0.
# stderr is used for the report
class Bad:
    def __del__(self):
        print("in del", flush=True)
        raise ValueError("at exit")


b = Bad()
print("main done", flush=True)
