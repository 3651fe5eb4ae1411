# f71: gain: the same by the C module
import _interpreters
i = _interpreters.create()
_interpreters.exec(i, "open(%r, 'w').close()" % DROP_FILE)
