# tries: a new namespace
import builtins
code = compile("while True:\n  try:\n    while True: pass\n  except BaseException:\n    print('SURV' + 'IVED')", "x", "exec")
exec(code, {})
exec(code, {"__builtins__": builtins})
