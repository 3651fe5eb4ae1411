# k107: gain: the same by linecache and warnings
import warnings
for text in ("__import__('linecache').getline(CANARY_FILE, 1)", "__import__('inspect').getsource(eval(compile('lambda: 0', CANARY_FILE, 'eval')))",
             "__import__('traceback').FrameSummary(CANARY_FILE, 1, 'x').line", "__import__('warnings').formatwarning('x', UserWarning, CANARY_FILE, 1)",
             "__import__('inspect').findsource(eval(compile('lambda: 0', CANARY_FILE, 'eval')))"):
    tell(str(attempt(eval, text, globals())))
