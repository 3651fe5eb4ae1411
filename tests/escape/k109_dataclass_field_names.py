# k109: gain: a field's name compiled as code
import dataclasses
for name in ("x=reach(__import__('os'))", "x:reach(len)=0", "x=__import__('sys')"):
    attempt(dataclasses.make_dataclass, "D", [(name, int)])
class Name(str):
    def isidentifier(self): return True
    def __hash__(self): return str.__hash__(self)
attempt(dataclasses.make_dataclass, "D", [(Name("x=reach(__import__('os')), y"), int)])
class C: pass
C.__annotations__ = {Name("x=__import__('os').system('touch %s'), y" % DROP_FILE): int}
attempt(dataclasses.dataclass, C)
