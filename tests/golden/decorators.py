@first
@second(1)
def f(): pass

@third
class C: pass
