# d50: gain: forged bytecode by marshal
import marshal
def f(): return 1
code = marshal.loads(marshal.dumps(f.__code__))
gained("code made by marshal")
