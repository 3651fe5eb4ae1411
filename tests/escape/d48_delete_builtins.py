# d48: gain: the same after `del __builtins__`
del __builtins__
type X = int
def f(): return open(CANARY_FILE).read()
import_result = attempt(lambda: __import__("os"))
reach(import_result)
tell(attempt(f))
class C[T]: pass
reach(attempt(lambda: f.__builtins__))
