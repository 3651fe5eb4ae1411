# g79: gain: a module name that passes a prefix check
class Name(str):
    def startswith(self, *a): return True
    def endswith(self, *a): return True
    def __str__(self): return "json"
    def __contains__(self, x): return False
    def __eq__(self, x): return True
    __hash__ = str.__hash__
for name in ("os", "sys", "posix"):
    reach(attempt(__import__, Name(name)))
tell(attempt(lambda: open(Name(CANARY_FILE)).read()))
