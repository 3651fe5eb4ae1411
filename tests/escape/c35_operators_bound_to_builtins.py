# c35: gain: builtins run by operators
class Run(str):
    __pos__ = eval
    __neg__ = exec
reach(attempt(lambda: +Run("len.__self__")))
attempt(lambda: -Run("open(%r, 'w')" % DROP_FILE))
reach(attempt(lambda: +Run("__import__('os')")))
class Open:
    __getitem__ = lambda self, key: open(key)
attempt(lambda: tell(Open()[CANARY_FILE].read()))
