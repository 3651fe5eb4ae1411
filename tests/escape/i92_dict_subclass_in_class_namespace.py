# i92: gain: names of a class that are not plain str
class Key(str):
    __hash__ = str.__hash__
    def __eq__(self, other):
        try: del C.method
        except Exception: pass
        return False
C = attempt(type, "C", (), {Key("method"): 1, "method": lambda self: 1})
for _ in range(100):
    attempt(lambda: C().method)
    attempt(lambda: C.method)
    attempt(setattr, C, Key("method"), 2)
print("alive")
